using Microsoft.Extensions.Logging;

namespace Tracking.Runtime.Tests;

public class OnceOnlyTests : TrackerTestBase
{
    public static TheoryData<string, string> Methods => new()
    {
        { nameof(ModelCallTracker.TrackDuration), nameof(ModelCallTracker.TrackDuration) },
        { nameof(ModelCallTracker.TrackTimeToFirstChunk), nameof(ModelCallTracker.TrackTimeToFirstChunk) },
        { nameof(ModelCallTracker.TrackTimeToFirstToken), nameof(ModelCallTracker.TrackTimeToFirstToken) },
        { nameof(ModelCallTracker.TrackTokens), nameof(ModelCallTracker.TrackTokens) },
        { nameof(ModelCallTracker.TrackFeedback), nameof(ModelCallTracker.TrackFeedback) },
        { nameof(ModelCallTracker.TrackSuccess), nameof(ModelCallTracker.TrackSuccess) },
        { nameof(ModelCallTracker.TrackSuccess), nameof(ModelCallTracker.TrackError) },
        { nameof(ModelCallTracker.TrackError), nameof(ModelCallTracker.TrackSuccess) },
        { nameof(ModelCallTracker.TrackCancelled), nameof(ModelCallTracker.TrackAbandoned) },
        { nameof(ModelCallTracker.TrackAbandoned), nameof(ModelCallTracker.TrackCancelled) },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_second_is_not_recorded(string first, string second)
    {
        Assert.True(Call(first));
        ModelCallMetric recorded = Assert.Single(Sink.Metrics);

        Assert.False(Call(second));

        Assert.Equal(recorded, Assert.Single(Sink.Metrics));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_second_logs_one_warning_that_says_what_to_do(string first, string second)
    {
        Call(first);
        Assert.Empty(Log.Entries);

        Call(second);

        LogEntry warning = Assert.Single(Log.Entries);
        Assert.Equal(LogLevel.Warning, warning.Level);
        Assert.Equal(
            $"{second} on run {Tracker.RunId} of 'answer' is ignored: a run records each metric once, and after its end feedback, "
            + "tool calls and judge results alone. Create a new tracker for each run (ModelCallTracking.CreateTracker).",
            warning.Message);
    }

    [Fact]
    public void The_slots_are_apart_from_each_other()
    {
        string[] methods =
        [
            nameof(ModelCallTracker.TrackTimeToFirstChunk),
            nameof(ModelCallTracker.TrackTimeToFirstToken),
            nameof(ModelCallTracker.TrackDuration),
            nameof(ModelCallTracker.TrackSuccess),
            nameof(ModelCallTracker.TrackTokens),
            nameof(ModelCallTracker.TrackFeedback),
        ];

        Assert.All(methods, method => Assert.True(Call(method)));

        Assert.Equal(
            [MetricKind.TimeToFirstChunk, MetricKind.TimeToFirstToken, MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens, MetricKind.Feedback],
            Sink.Metrics.Select(static metric => metric.Kind));
        Assert.Empty(Log.Entries);
    }

    private bool Call(string method) => method switch
    {
        nameof(ModelCallTracker.TrackDuration) => Tracker.TrackDuration(TimeSpan.FromSeconds(1)),
        nameof(ModelCallTracker.TrackTimeToFirstChunk) => Tracker.TrackTimeToFirstChunk(TimeSpan.FromSeconds(1)),
        nameof(ModelCallTracker.TrackTimeToFirstToken) => Tracker.TrackTimeToFirstToken(TimeSpan.FromSeconds(1)),
        nameof(ModelCallTracker.TrackTokens) => Tracker.TrackTokens(TokenUsage.Inclusive(input: 12, output: 8)),
        nameof(ModelCallTracker.TrackFeedback) => Tracker.TrackFeedback(Feedback.Positive),
        nameof(ModelCallTracker.TrackSuccess) => Tracker.TrackSuccess(),
        nameof(ModelCallTracker.TrackError) => Tracker.TrackError(ErrorCodes.Timeout),
        nameof(ModelCallTracker.TrackCancelled) => Tracker.TrackCancelled(),
        _ => Tracker.TrackAbandoned(),
    };
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Tracking.Runtime.Tests;

public class SinkFailureTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly InMemorySink _before = new();
    private readonly InMemorySink _after = new();
    private readonly CapturedLog _log = new();
    private readonly ModelCallTracking _tracking;

    public SinkFailureTests() => _tracking = new ModelCallTrackingBuilder()
        .AddSink(_before)
        .AddSink(new ThrowingSink("SECRET"))
        .AddSink(_after)
        .UseLogger(_log)
        .UseTimeProvider(_clock)
        .Build();

    [Fact]
    public void The_other_sinks_still_get_the_event()
    {
        ModelCallTracker tracker = _tracking.CreateTracker(new ModelCallDescriptor("answer"));

        Assert.True(tracker.TrackFeedback(Feedback.Positive));
        tracker.Complete();

        Assert.Equal(3, _before.Metrics.Count);
        Assert.Equal(3, _after.Metrics.Count);
        Assert.Single(_before.Records);
        Assert.Single(_after.Records);
    }

    [Fact]
    public void Every_failure_is_counted()
    {
        ModelCallTracker tracker = _tracking.CreateTracker(new ModelCallDescriptor("answer"));

        tracker.TrackFeedback(Feedback.Positive);
        Assert.Equal(1, _tracking.SinkFailures);

        tracker.TrackToolCall("search");
        _tracking.Flush();
        Assert.Equal(3, _tracking.SinkFailures);
    }

    [Fact]
    public void A_failure_is_logged_without_its_message()
    {
        _tracking.CreateTracker(new ModelCallDescriptor("answer")).TrackSuccess();

        LogEntry entry = Assert.Single(_log.Entries);
        Assert.Equal(LogLevel.Error, entry.Level);
        Assert.Equal(
            "The sink Tracking.Runtime.Tests.ThrowingSink threw System.InvalidOperationException in OnMetric; the model's caller and the "
            + "other sinks are not affected. 0 such failures were not logged since the last one.",
            entry.Message);
        Assert.Null(entry.Exception);
    }

    [Fact]
    public void Further_failures_are_logged_once_in_ten_seconds_and_say_how_many_there_were()
    {
        ModelCallTracker tracker = _tracking.CreateTracker(new ModelCallDescriptor("answer"));
        for (int i = 0; i < 5; i++)
        {
            tracker.TrackToolCall("search");
        }

        Assert.Single(_log.Entries);
        _clock.Advance(TimeSpan.FromSeconds(9.9));
        tracker.TrackToolCall("search");
        Assert.Single(_log.Entries);

        _clock.Advance(TimeSpan.FromSeconds(0.1));
        tracker.TrackToolCall("search");

        Assert.Equal(2, _log.Entries.Count);
        Assert.Contains("5 such failures were not logged", _log.Messages[1], StringComparison.Ordinal);
        Assert.Equal(7, _tracking.SinkFailures);
    }

    [Fact]
    public async Task A_sink_that_cannot_flush_does_not_keep_the_others_from_it()
    {
        FlushCountingSink flushed = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(new ThrowingSink("SECRET")).AddSink(flushed).Build();

        await tracking.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, flushed.Flushes);
        Assert.Equal(1, tracking.SinkFailures);
    }
}

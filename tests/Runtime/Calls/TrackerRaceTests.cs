using System.Collections.Concurrent;

namespace Tracking.Runtime.Tests;

public class TrackerRaceTests
{
    private const int Threads = 64;
    private const int Rounds = 1000;

    [Fact]
    public async Task Sixty_four_threads_that_race_for_every_metric_leave_one_of_each()
    {
        CountingSink sink = new();
        CapturedLog log = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseLogger(log).Build();
        ModelCallTracker[] trackers = [.. Enumerable.Range(0, Rounds).Select(_ => tracking.CreateTracker(new ModelCallDescriptor("answer")))];
        using Barrier round = new(Threads);

        int[] recorded = await Race.RunAsync(Threads, thread =>
        {
            int wins = 0;
            foreach (ModelCallTracker tracker in trackers)
            {
                round.SignalAndWait();
                wins += RecordAll(tracker, thread);
            }

            return wins;
        });

        (RunId, MetricKind)[] expected =
        [
            .. trackers.SelectMany(static tracker => CountingSink.OnceOnly.Select(kind => (tracker.RunId, kind))),
        ];
        Assert.Equal(expected.ToHashSet(), sink.Seen.Keys.ToHashSet());
        Assert.All(sink.Seen.Values, static count => Assert.Equal(1, count));
        Assert.Equal(Rounds * CountingSink.OnceOnly.Length, recorded.Sum());
        Assert.Equal((Threads - 1) * Rounds * CountingSink.OnceOnly.Length, log.Entries.Count);
    }

    [Fact]
    public async Task Many_threads_that_complete_a_run_give_one_record()
    {
        InMemorySink sink = new();
        ModelCallTracker tracker = new ModelCallTrackingBuilder().AddSink(sink).Build().CreateTracker(new ModelCallDescriptor("answer"));

        await Race.RunAsync(Threads, _ =>
        {
            tracker.Complete();
            return 0;
        });

        Assert.Single(sink.Records);
        Assert.Equal([MetricKind.Duration, MetricKind.Outcome], sink.Metrics.Select(static metric => metric.Kind));
    }

    [Fact]
    public async Task Every_tool_call_of_many_threads_counts()
    {
        InMemorySink sink = new();
        ModelCallTracker tracker = new ModelCallTrackingBuilder().AddSink(sink).Build().CreateTracker(new ModelCallDescriptor("answer"));

        await Race.RunAsync(Threads, thread =>
        {
            tracker.TrackToolCall($"tool {thread}");
            return tracker.Summary.ToolCalls!.Count;
        });

        Assert.Equal(Enumerable.Range(0, Threads).Select(static thread => $"tool {thread}").ToHashSet(), tracker.Summary.ToolCalls!.ToHashSet());
        Assert.Equal(Threads, sink.Metrics.Count);
    }

    // Each thread begins with another metric, so that all of them are raced for.
    private static int RecordAll(ModelCallTracker tracker, int thread)
    {
        int wins = 0;
        for (int offset = 0; offset < CountingSink.OnceOnly.Length; offset++)
        {
            bool won = CountingSink.OnceOnly[(thread + offset) % CountingSink.OnceOnly.Length] switch
            {
                MetricKind.Duration => tracker.TrackDuration(TimeSpan.FromSeconds(thread)),
                MetricKind.TimeToFirstChunk => tracker.TrackTimeToFirstChunk(TimeSpan.FromSeconds(thread)),
                MetricKind.TimeToFirstToken => tracker.TrackTimeToFirstToken(TimeSpan.FromSeconds(thread)),
                MetricKind.Tokens => tracker.TrackTokens(TokenUsage.Inclusive(input: thread + 1)),
                MetricKind.Feedback => tracker.TrackFeedback(Feedback.Positive),
                _ => thread % 2 == 0 ? tracker.TrackSuccess() : tracker.TrackError(ErrorCodes.Timeout),
            };
            wins += won ? 1 : 0;
        }

        return wins;
    }

    private sealed class CountingSink : IModelCallSink
    {
        internal static readonly MetricKind[] OnceOnly =
        [
            MetricKind.Duration,
            MetricKind.TimeToFirstChunk,
            MetricKind.TimeToFirstToken,
            MetricKind.Tokens,
            MetricKind.Outcome,
            MetricKind.Feedback,
        ];

        internal ConcurrentDictionary<(RunId, MetricKind), int> Seen { get; } = new();

        public void OnMetric(in ModelCallMetric metric) => Seen.AddOrUpdate((metric.RunId, metric.Kind), 1, static (_, count) => count + 1);
    }
}

using Tracking.Runtime.Tests.Calls;

namespace Tracking.Runtime.Tests.Analytics;

public class EmitterTests
{
    [Fact]
    public void An_emitter_that_throws_is_counted_and_does_not_reach_the_caller()
    {
        InMemoryAnalytics other = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddAnalytics(new BrokenEmitter()).AddAnalytics(other).Build();

        CompilerServices.ModelCall.Start(tracking, AnalyzedCalls.SiteOf("generate")).Succeed(new Chunk(Input: 12, Output: 8), Chunk.Read);

        Assert.Equal(1, tracking.SinkFailures);
        Assert.Equal(2, other.Aggregates.Count);
    }

    [Fact]
    public void Cleared_analytics_keep_what_comes_later()
    {
        InMemoryAnalytics analytics = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddAnalytics(analytics).Build();
        CompilerServices.ModelCall.Start(tracking, AnalyzedCalls.SiteOf("generate")).Succeed(new Chunk(Input: 12, Output: 8), Chunk.Read);

        analytics.Clear();
        CompilerServices.ModelCall.Start(tracking, AnalyzedCalls.SiteOf("generate")).Succeed(new Chunk(Input: 17, Output: 0), Chunk.Read);

        Assert.Equal(17, Assert.Single(analytics.Rows).TotalTokens);
        Assert.Contains((17, "model-generate-tokens", "openai"), analytics.Aggregates);
        Assert.Equal(2, analytics.Aggregates.Count);
    }

    [Fact]
    public async Task A_flush_reaches_the_emitter()
    {
        BrokenEmitter emitter = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddAnalytics(emitter).Build();

        await tracking.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, emitter.Flushes);
    }

    [Fact]
    public void Without_an_emitter_there_are_no_analytics() =>
        Assert.Throws<ArgumentNullException>(() => new ModelCallTrackingBuilder().AddAnalytics(null!));

    [Fact]
    public void Analytics_allocate_nothing()
    {
        AnalyticsSink sink = new(new Discard());
        ModelCallRecord record = GenerationRecords.Most with { Outcome = CallOutcome.Success };
        sink.OnCompleted(in record);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int time = 0; time < 100; time++)
        {
            sink.OnCompleted(in record);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private sealed class Discard : IAnalyticsEmitter;

    private sealed class BrokenEmitter : IAnalyticsEmitter
    {
        internal int Flushes { get; private set; }

        public void EmitRow(in AnalyticsRow row) => throw new InvalidOperationException();

        public ValueTask FlushAsync(CancellationToken cancellationToken = default)
        {
            Flushes++;
            return default;
        }
    }
}

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

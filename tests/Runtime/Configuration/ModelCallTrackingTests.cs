namespace Tracking.Runtime.Tests;

public class ModelCallTrackingTests
{
    [Fact]
    public void Each_tracker_is_a_run_of_its_own()
    {
        ModelCallTracking tracking = new ModelCallTrackingBuilder().Build();
        ModelCallDescriptor descriptor = new("answer");

        Assert.NotEqual(tracking.CreateTracker(descriptor).RunId, tracking.CreateTracker(descriptor).RunId);
    }

    [Fact]
    public void A_flush_reaches_every_sink_and_waits_for_it()
    {
        FlushCountingSink first = new();
        FlushCountingSink second = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(first).AddSink(second).Build();

        tracking.Flush();

        Assert.Equal((1, 1), (first.Flushes, second.Flushes));
    }

    [Fact]
    public async Task Disposing_flushes()
    {
        FlushCountingSink sink = new();

        new ModelCallTrackingBuilder().AddSink(sink).Build().Dispose();
        await new ModelCallTrackingBuilder().AddSink(sink).Build().DisposeAsync();

        Assert.Equal(2, sink.Flushes);
    }

    [Fact]
    public async Task A_flush_that_is_cancelled_says_so()
    {
        FlushCountingSink sink = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await tracking.FlushAsync(new CancellationToken(canceled: true)));

        Assert.Equal(0, tracking.SinkFailures);
    }

    [Fact]
    public void A_flush_does_not_wait_for_the_thread_that_waits_for_it()
    {
        CountingContext context = new();
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            new ModelCallTrackingBuilder().AddSink(new FlushCountingSink()).Build().Flush();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public void A_sink_that_wants_no_metrics_gets_records_alone_and_is_asked_once()
    {
        RecordsOnlySink sink = new();
        ModelCallTracker tracker = new ModelCallTrackingBuilder().AddSink(sink).Build().CreateTracker(new ModelCallDescriptor("answer"));

        tracker.TrackSuccess();
        tracker.Complete();

        Assert.Equal((0, 1, 1), (sink.Metrics, sink.Records, sink.Questions));
    }

    [Fact]
    public void Null_is_refused()
    {
        ModelCallTrackingBuilder builder = new();

        Assert.Throws<ArgumentNullException>("sink", () => builder.AddSink(null!));
        Assert.Throws<ArgumentNullException>("timeProvider", () => builder.UseTimeProvider(null!));
        Assert.Throws<ArgumentNullException>("options", () => builder.UseTokenSigning(null!));
        Assert.Throws<ArgumentNullException>("descriptor", () => builder.Build().CreateTracker(null!));
        Assert.Throws<ArgumentNullException>("token", () => builder.Build().Resume(null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_descriptor_has_a_key_and_versions_from_1(string empty)
    {
        Assert.Throws<ArgumentException>("key", () => new ModelCallDescriptor(empty));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModelCallDescriptor("answer") { Version = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModelCallDescriptor("answer") { ModelVersion = 0 });
    }

    private sealed class CountingContext : SynchronizationContext
    {
        internal int Posts { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Posts++;
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }

    private sealed class RecordsOnlySink : IModelCallSink
    {
        public bool WantsMetrics
        {
            get
            {
                Questions++;
                return false;
            }
        }

        internal int Questions { get; private set; }

        internal int Metrics { get; private set; }

        internal int Records { get; private set; }

        public void OnMetric(in ModelCallMetric metric) => Metrics++;

        public void OnCompleted(in ModelCallRecord record) => Records++;
    }
}

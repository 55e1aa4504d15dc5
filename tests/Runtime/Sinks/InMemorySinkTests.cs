namespace Tracking.Runtime.Tests;

public class InMemorySinkTests : TrackerTestBase
{
    [Fact]
    public void What_was_read_does_not_change_with_what_comes_later()
    {
        IReadOnlyList<ModelCallMetric> metrics = Sink.Metrics;
        IReadOnlyList<ModelCallRecord> records = Sink.Records;

        Tracker.Complete();

        Assert.Empty(metrics);
        Assert.Empty(records);
        Assert.Equal((2, 1), (Sink.Metrics.Count, Sink.Records.Count));
    }

    [Fact]
    public void A_sink_that_was_cleared_is_empty()
    {
        Tracker.Complete();

        Sink.Clear();

        Assert.Empty(Sink.Metrics);
        Assert.Empty(Sink.Records);
    }
}

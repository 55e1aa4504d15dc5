using Microsoft.Extensions.Time.Testing;

namespace Tracking.Runtime.Tests;

/// <summary>A tracker made by hand, with what it gives to sink and log.</summary>
public abstract class TrackerTestBase
{
    private protected TrackerTestBase()
    {
        Tracking = new ModelCallTrackingBuilder().AddSink(Sink).UseLogger(Log).UseTimeProvider(Clock).Build();
        Tracker = Tracking.CreateTracker(new ModelCallDescriptor("answer") { Version = 2, Model = "model", Provider = "openai" });
    }

    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    private protected InMemorySink Sink { get; } = new();

    private protected CapturedLog Log { get; } = new();

    private protected ModelCallTracking Tracking { get; }

    private protected ModelCallTracker Tracker { get; }
}

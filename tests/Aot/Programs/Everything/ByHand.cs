using Tracking;

#pragma warning disable TRK101, TRK102 // That a second recording is refused is what is shown here.

namespace Everything;

/// <summary>A call whose tracker is made and completed by hand.</summary>
internal static class ByHand
{
    internal static void Print()
    {
        Printed.Section("by hand");
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(new StoppedClock()).Build();
        ModelCallTracker tracker = tracking.CreateTracker(new ModelCallDescriptor("by hand") { Provider = "acme", GraphKey = "graph" });
        Console.WriteLine($"{tracker.TrackTimeToFirstToken(TimeSpan.FromMilliseconds(5))} {tracker.TrackDuration(TimeSpan.FromSeconds(1))}");
        Console.WriteLine($"{tracker.TrackTokens(default)} {tracker.TrackTokens(TokenUsage.Inclusive(input: 1, output: 2, total: 3))} {tracker.TrackTokens(TokenUsage.Inclusive(input: 1))}");
        Console.WriteLine($"{tracker.TrackError(ErrorCodes.Quota)} {tracker.TrackSuccess()} {tracker.Summary.Outcome} {tracker.Summary.Usage} {tracker.Summary.Duration}");
        tracker.Complete();
        tracker.Complete();
        Printed.Records(sink.Records);
    }
}

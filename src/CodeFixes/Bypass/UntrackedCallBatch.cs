using Tracking.CodeFixes.Sources;

namespace Tracking.CodeFixes.Bypass;

/// <summary>
/// Both fixes of TRK302 in one batch. "dotnet format" gives each fix of a rule the diagnostics of the solution as it was, so that the
/// second would find its places moved where the first has written, and wait for another run.
/// </summary>
internal static class UntrackedCallBatch
{
    internal static DocumentEdit Of(DocumentEdit edit) => edit with
    {
        Apply = static context => TrackCallingMethodFix.Apply(context) || ExtractTrackedMethodFix.Apply(context),
        CompleteBatchAsync = NewlyTracked.TakeTrackingAsync,
    };
}

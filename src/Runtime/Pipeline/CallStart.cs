using Tracking.CompilerServices;

namespace Tracking;

/// <summary>The start of a tracked call: which run it is, in which parent, and where it goes.</summary>
internal static class CallStart
{
    internal static RunIdentity Identify(
        ModelCallTracking? tracking,
        ModelCallSite site,
        in ModelCallArguments arguments,
        IParentRun? parent,
        RunId runId) => new()
        {
            Pipeline = tracking?.Pipeline ?? ModelCallPipeline.None,
            Descriptor = arguments.Descriptor ?? site.Descriptor,
            Parent = parent,
            Subject = arguments.Subject,
            RunId = runId,
            Step = parent?.NextStep() ?? 1,
        };
}

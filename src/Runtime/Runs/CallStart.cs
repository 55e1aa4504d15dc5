using Tracking.CompilerServices;

namespace Tracking;

/// <summary>The start of a tracked call: which run it is, in which parent, and where it goes.</summary>
internal static class CallStart
{
    /// <summary>Where a call, or the run of a method, is begun.</summary>
    internal static IParentRun? ParentOf(in ModelCallSource source, ModelCallSite site) =>
        site.IsRun ? ParentChain.ForRun(source.Parent) : source.Parent;

    internal static RunIdentity Identify(
        in ModelCallSource source,
        ModelCallSite site,
        in ModelCallArguments arguments,
        IParentRun? parent,
        RunId runId) => new()
        {
            // A call that finds no tracking of its own belongs to the run that it is made in all the same.
            Pipeline = source.Pipeline ?? parent?.Pipeline ?? ModelCallPipeline.None,
            Descriptor = arguments.Descriptor ?? site.Descriptor,
            Parent = parent,
            Subject = arguments.Subject,
            RunId = runId,
            Step = parent?.NextStep() ?? 1,
        };

    /// <summary>What calls that the core makes find as their parent: a new run, or the place of this call in its own.</summary>
    internal static IParentRun? Enter(ModelCallSite site, in RunIdentity identity)
    {
        if (site.RunOpener is { } open)
        {
            return open(in identity, identity.Parent);
        }

        return identity.Parent is { } parent ? new InnerCalls(parent) : null;
    }

    /// <summary>The correlation id that was noted for this call; a run is no call.</summary>
    internal static string? NotedCorrelationId(ModelCallSite site, IParentRun? parent) => site.IsRun ? null : parent?.TakeCorrelationId();
}

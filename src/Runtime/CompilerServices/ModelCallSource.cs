using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>Where a tracked method's calls go: to a tracking, or into a run that was passed to it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ModelCallSource
{
    private ModelCallSource(ModelCallTracking? tracking, ModelRun? run)
    {
        Tracking = tracking;
        Run = run;
    }

    internal ModelCallTracking? Tracking { get; }

    internal ModelRun? Run { get; }

    internal ModelCallPipeline? Pipeline => Run?.Pipeline ?? Tracking?.Pipeline;

    /// <summary>
    /// The parent of a call that starts now: the run that was passed or, if it is over, the nearest one around it that is not; else
    /// that of the current flow.
    /// </summary>
    internal IParentRun? Parent
    {
        get
        {
            IParentRun? ambient = AmbientRun.Parent;
            IParentRun? passed = ParentChain.Nearest(Run?.Place);
            // In the flow the place may be known better: inside a call of the run.
            return passed is null || ReferenceEquals(ambient?.Run, passed.Run) ? ambient : passed;
        }
    }

    /// <summary>A tracking as a source.</summary>
    /// <param name="tracking">The tracking; null if there is none.</param>
    public static implicit operator ModelCallSource(ModelCallTracking? tracking) => new(tracking, null);

    /// <summary>A run as a source.</summary>
    /// <param name="run">The run; null if there is none.</param>
    public static implicit operator ModelCallSource(ModelRun? run) => new(null, run);
}

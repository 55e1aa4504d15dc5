using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>The call that one enumeration of a tracked stream is, as the generated code sees it when it invokes the core.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelCallStreamContext
{
    private protected ModelCallStreamContext()
    {
    }

    /// <summary>What the arguments say of the call; set before <see cref="Tracker"/> is asked for.</summary>
    public abstract ModelCallArguments Arguments { set; }

    /// <summary>The call's tracker, for a core that takes one.</summary>
    public abstract ModelCallTracker Tracker { get; }
}

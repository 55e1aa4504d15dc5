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

/// <summary>The call that one enumeration of a tracked stream is, with what the method was called with.</summary>
/// <typeparam name="TState">The arguments of the tracked method.</typeparam>
/// <remarks>
/// A core gets its arguments from here, and not as an argument: a native binary contains all that a boxed argument of a
/// delegate could be asked, for a tuple of two 202 KB.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelCallStreamContext<TState> : ModelCallStreamContext
{
    private protected ModelCallStreamContext(TState state) => State = state;

    /// <summary>The arguments of the tracked method.</summary>
    public TState State { get; }
}

using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>Makes the streams that tracked methods return. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelCallStream
{
    /// <summary>A stream whose every enumeration invokes the core and is a run of its own.</summary>
    /// <typeparam name="TState">The arguments of the tracked method.</typeparam>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="tracking">Where the calls are recorded.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="state">The arguments of the tracked method.</param>
    /// <param name="core">Invokes the core.</param>
    /// <param name="reader">Reads an element; null if there is nothing to read.</param>
    /// <param name="cancellationToken">The token that was given as an argument.</param>
    public static IAsyncEnumerable<T> Create<TState, T>(
        ModelCallTracking? tracking,
        ModelCallSite site,
        TState state,
        StreamCore<TState, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default) =>
        new TrackedEnumeration<TState, T>(tracking, site, state, core, reader, cancellationToken);

    /// <summary>A stream that can be enumerated once, as it stands for one run.</summary>
    /// <typeparam name="TState">The arguments of the tracked method.</typeparam>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="tracking">Where the call is recorded.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="state">The arguments of the tracked method.</param>
    /// <param name="core">Invokes the core.</param>
    /// <param name="reader">Reads an element; null if there is nothing to read.</param>
    /// <param name="cancellationToken">The token that was given as an argument.</param>
    /// <param name="descriptor">Replaces the method's static descriptor, if not null.</param>
    public static TrackedStream<T> CreateTracked<TState, T>(
        ModelCallTracking? tracking,
        ModelCallSite site,
        TState state,
        StreamCore<TState, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        ModelCallDescriptor? descriptor = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        RunId runId = RunId.New();
        RecordSlot slot = new();
        TrackedEnumeration<TState, T> stream = new(tracking, site, state, core, reader, cancellationToken, runId, slot);
        return new TrackedStream<T>(
            stream, runId, descriptor ?? site.Descriptor, tracking?.Pipeline ?? ModelCallPipeline.None, slot);
    }
}

using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>Makes the streams that tracked methods return whose consumers block. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelCallSequence
{
    /// <summary>A stream whose every enumeration invokes the core and is a run of its own.</summary>
    /// <typeparam name="TState">The arguments of the tracked method.</typeparam>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="source">Where the calls are recorded.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="state">The arguments of the tracked method.</param>
    /// <param name="core">Invokes the core.</param>
    /// <param name="reader">Reads an element; null if there is nothing to read.</param>
    /// <param name="cancellationToken">The token that was given as an argument; the core gets it.</param>
    /// <param name="otherTokens">Further tokens by which the caller can cancel.</param>
    public static IEnumerable<T> Create<TState, T>(
        ModelCallSource source,
        ModelCallSite site,
        TState state,
        SequenceCore<ModelCallStreamContext<TState>, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        CancellationToken[]? otherTokens = null) =>
        new TrackedSequence<TState, T>(
            state, ModelCallStream.Define(source, site, reader, cancellationToken, otherTokens), core);
}

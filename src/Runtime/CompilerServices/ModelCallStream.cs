using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>Makes the streams that tracked methods return. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelCallStream
{
    /// <summary>A stream whose every enumeration invokes the core and is a run of its own.</summary>
    /// <typeparam name="TState">The arguments of the tracked method.</typeparam>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="source">Where the calls are recorded.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="state">The arguments of the tracked method.</param>
    /// <param name="core">Invokes the core.</param>
    /// <param name="reader">Reads an element; null if there is nothing to read.</param>
    /// <param name="cancellationToken">The token that was given as an argument; the core gets it, or one linked to it.</param>
    /// <param name="otherTokens">Further tokens by which the caller can cancel.</param>
    public static IAsyncEnumerable<T> Create<TState, T>(
        ModelCallSource source,
        ModelCallSite site,
        TState state,
        StreamCore<ModelCallStreamContext<TState>, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        CancellationToken[]? otherTokens = null) =>
        new TrackedEnumeration<TState, T>(state, Define(source, site, reader, cancellationToken, otherTokens), core);

    /// <summary>A stream whose every enumeration invokes the core, awaits it, and is a run of its own.</summary>
    /// <typeparam name="TState">The arguments of the tracked method.</typeparam>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="source">Where the calls are recorded.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="state">The arguments of the tracked method.</param>
    /// <param name="core">Invokes the core, whose stream is disposed with the enumeration.</param>
    /// <param name="reader">Reads an element; null if there is nothing to read.</param>
    /// <param name="cancellationToken">The token that was given as an argument; the core gets it, or one linked to it.</param>
    /// <param name="otherTokens">Further tokens by which the caller can cancel.</param>
    public static IAsyncEnumerable<T> Create<TState, T>(
        ModelCallSource source,
        ModelCallSite site,
        TState state,
        AwaitedStreamCore<ModelCallStreamContext<TState>, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        CancellationToken[]? otherTokens = null) =>
        AwaitedStream.Of(state, Define(source, site, reader, cancellationToken, otherTokens), core);

    /// <summary>A stream that can be enumerated once, as it stands for one run.</summary>
    /// <typeparam name="TState">The arguments of the tracked method.</typeparam>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="source">Where the call is recorded.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="state">The arguments of the tracked method.</param>
    /// <param name="core">Invokes the core.</param>
    /// <param name="reader">Reads an element; null if there is nothing to read.</param>
    /// <param name="cancellationToken">The token that was given as an argument; the core gets it, or one linked to it.</param>
    /// <param name="descriptor">Replaces the method's static descriptor, if not null.</param>
    /// <param name="otherTokens">Further tokens by which the caller can cancel.</param>
    public static TrackedStream<T> CreateTracked<TState, T>(
        ModelCallSource source,
        ModelCallSite site,
        TState state,
        StreamCore<ModelCallStreamContext<TState>, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        ModelCallDescriptor? descriptor = null,
        CancellationToken[]? otherTokens = null)
    {
        StreamDefinition<T> definition = Define(source, site, reader, cancellationToken, otherTokens, new StreamSlot());
        return TrackedStream(new TrackedEnumeration<TState, T>(state, in definition, core), in definition, descriptor);
    }

    /// <summary>A stream that has to be awaited and can be enumerated once, as it stands for one run.</summary>
    /// <typeparam name="TState">The arguments of the tracked method.</typeparam>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="source">Where the call is recorded.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="state">The arguments of the tracked method.</param>
    /// <param name="core">Invokes the core, whose stream is disposed with the enumeration.</param>
    /// <param name="reader">Reads an element; null if there is nothing to read.</param>
    /// <param name="cancellationToken">The token that was given as an argument; the core gets it, or one linked to it.</param>
    /// <param name="descriptor">Replaces the method's static descriptor, if not null.</param>
    /// <param name="otherTokens">Further tokens by which the caller can cancel.</param>
    public static TrackedStream<T> CreateTracked<TState, T>(
        ModelCallSource source,
        ModelCallSite site,
        TState state,
        AwaitedStreamCore<ModelCallStreamContext<TState>, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        ModelCallDescriptor? descriptor = null,
        CancellationToken[]? otherTokens = null)
    {
        StreamDefinition<T> definition = Define(source, site, reader, cancellationToken, otherTokens, new StreamSlot());
        return TrackedStream(AwaitedStream.Of(state, in definition, core), in definition, descriptor);
    }

    internal static StreamDefinition<T> Define<T>(
        ModelCallSource source,
        ModelCallSite site,
        ResponseReader<T>? reader,
        CancellationToken cancellationToken,
        CancellationToken[]? otherTokens,
        StreamSlot? slot = null) => new()
        {
            Source = source,
            Site = site,
            Reader = reader,
            CancellationToken = cancellationToken,
            OtherTokens = otherTokens,
            Slot = slot,
        };

    private static TrackedStream<T> TrackedStream<T>(IAsyncEnumerable<T> stream, in StreamDefinition<T> definition, ModelCallDescriptor? descriptor) =>
        new(
            stream,
            definition.Slot!.RunId,
            descriptor ?? definition.Site.Descriptor,
            definition.Source.Pipeline ?? ModelCallPipeline.None,
            definition.Slot);
}

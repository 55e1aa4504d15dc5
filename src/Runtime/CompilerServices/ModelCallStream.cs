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
        StreamCore<TState, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        CancellationToken[]? otherTokens = null) =>
        new TrackedEnumeration<TState, T>(Define(source, site, state, reader, cancellationToken, otherTokens), core);

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
        AwaitedStreamCore<TState, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        CancellationToken[]? otherTokens = null) =>
        Create(
            source,
            site,
            new AwaitedStream<TState, T>(state, core),
            AwaitedStream<TState, T>.Invoke,
            reader,
            cancellationToken,
            otherTokens);

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
        StreamCore<TState, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        ModelCallDescriptor? descriptor = null,
        CancellationToken[]? otherTokens = null)
    {
        StreamDefinition<TState, T> definition = Define(source, site, state, reader, cancellationToken, otherTokens) with
        {
            RunId = RunId.New(),
            Slot = new RecordSlot(),
        };
        return new TrackedStream<T>(
            new TrackedEnumeration<TState, T>(in definition, core),
            definition.RunId.Value,
            descriptor ?? site.Descriptor,
            source.Pipeline ?? ModelCallPipeline.None,
            definition.Slot);
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
        AwaitedStreamCore<TState, T> core,
        ResponseReader<T>? reader = null,
        CancellationToken cancellationToken = default,
        ModelCallDescriptor? descriptor = null,
        CancellationToken[]? otherTokens = null) =>
        CreateTracked(
            source,
            site,
            new AwaitedStream<TState, T>(state, core),
            AwaitedStream<TState, T>.Invoke,
            reader,
            cancellationToken,
            descriptor,
            otherTokens);

    internal static StreamDefinition<TState, T> Define<TState, T>(
        ModelCallSource source,
        ModelCallSite site,
        TState state,
        ResponseReader<T>? reader,
        CancellationToken cancellationToken,
        CancellationToken[]? otherTokens) => new()
        {
            Source = source,
            Site = site,
            State = state,
            Reader = reader,
            CancellationToken = cancellationToken,
            OtherTokens = otherTokens,
        };
}

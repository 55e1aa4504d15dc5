using System.Runtime.CompilerServices;
using Tracking.CompilerServices;

namespace Tracking;

/// <summary>A core whose stream has to be awaited first, as one that does not: the caller never sees what is awaited.</summary>
internal readonly struct AwaitedStream<TState, T>(TState state, AwaitedStreamCore<TState, T> core)
{
    private readonly TState _state = state;
    private readonly AwaitedStreamCore<TState, T> _core = core;

    internal static IAsyncEnumerable<T> Invoke(
        AwaitedStream<TState, T> awaited,
        ModelCallStreamContext call,
        CancellationToken cancellationToken) => Iterate(awaited._core, awaited._state, call, cancellationToken);

    private static async IAsyncEnumerable<T> Iterate(
        AwaitedStreamCore<TState, T> core,
        TState state,
        ModelCallStreamContext call,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<T> stream = await core(state, call, cancellationToken).ConfigureAwait(false);
        try
        {
            await foreach (T element in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                yield return element;
            }
        }
        finally
        {
            // The caller of the tracked method has only its stream to dispose, so what was awaited goes with it.
            if (stream is IAsyncDisposable asyncDisposable)
            {
                await asyncDisposable.DisposeAsync().ConfigureAwait(false);
            }
            else if (stream is IDisposable disposable)
            {
                disposable.Dispose();
            }
        }
    }
}

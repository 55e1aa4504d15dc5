using System.Runtime.CompilerServices;
using Tracking.CompilerServices;

namespace Tracking;

/// <summary>A core whose stream has to be awaited first, as one that does not: the caller never sees what is awaited.</summary>
internal static class AwaitedStream
{
    internal static TrackedEnumeration<TState, T> Of<TState, T>(
        TState state,
        in StreamDefinition<T> definition,
        AwaitedStreamCore<ModelCallStreamContext<TState>, T> core) =>
        new(state, in definition, Iterate<TState, T>) { AwaitedCore = core };

    private static async IAsyncEnumerable<T> Iterate<TState, T>(
        ModelCallStreamContext<TState> call,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<T> stream = await ((TrackedEnumeration<TState, T>)call).AwaitedCore!(call, cancellationToken).ConfigureAwait(false);
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

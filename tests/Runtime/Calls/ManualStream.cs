using System.Threading.Tasks.Sources;

namespace Tracking.Runtime.Tests.Calls;

/// <summary>A stream whose every element the test hands over itself, on its own thread, without an allocation.</summary>
internal sealed class ManualStream : IAsyncEnumerable<Chunk>, IAsyncEnumerator<Chunk>, IValueTaskSource<bool>
{
    private ManualResetValueTaskSourceCore<bool> _promise;

    public Chunk Current { get; private set; } = new();

    internal int TimesRead { get; private set; }

    internal Func<ValueTask> OnDispose { get; init; } = static () => default;

    internal CancellationToken Token { get; private set; }

    public IAsyncEnumerator<Chunk> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Token = cancellationToken;
        return this;
    }

    public ValueTask<bool> MoveNextAsync()
    {
        _promise.Reset();
        return new ValueTask<bool>(this, _promise.Version);
    }

    public ValueTask DisposeAsync() => OnDispose();

    bool IValueTaskSource<bool>.GetResult(short token)
    {
        TimesRead++;
        return _promise.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags) => _promise.OnCompleted(continuation, state, token, flags);

    internal void Give(Chunk chunk)
    {
        Current = chunk;
        _promise.SetResult(true);
    }

    internal void End() => _promise.SetResult(false);

    internal void Throw(Exception exception) => _promise.SetException(exception);
}

namespace Tracking.Runtime.Tests;

/// <summary>A sink whose flush ends when it is told to, whatever its token says.</summary>
/// <param name="blocks">Whether it blocks the thread that it is called on, or returns a task that does not end.</param>
internal sealed class HangingSink(bool blocks) : IModelCallSink, IDisposable
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _flushes;

    internal int Flushes => Volatile.Read(ref _flushes);

    internal CancellationToken Token { get; private set; }

    public async ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        Token = cancellationToken;
        Interlocked.Increment(ref _flushes);
        if (blocks)
        {
            _released.Task.Wait(CancellationToken.None);
        }

        await _released.Task;
    }

    /// <summary>Ends its flushes.</summary>
    public void Dispose() => _released.TrySetResult();
}

namespace Tracking;

/// <summary>One flush of one sink, which several may wait for.</summary>
internal sealed class SinkFlush
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _overForFirst = new();
    private readonly CancellationTokenSource _cancellation = new();
    private int _waiting = 1;

    /// <summary>Completes when the sink is done, whether or not it failed.</summary>
    internal Task Over => _over.Task;

    /// <summary>
    /// The same for the one who asked first: what that one does next needs no thread of the pool, where the flush has one of its own.
    /// </summary>
    internal Task OverForFirst => _overForFirst.Task;

    /// <summary>Cancelled when nobody waits any longer.</summary>
    internal CancellationToken Token => _cancellation.Token;

    /// <summary>Whether somebody waited for it as long as is allowed.</summary>
    internal bool IsOverdue { get; set; }

    internal void Join() => Interlocked.Increment(ref _waiting);

    internal void Leave()
    {
        if (Interlocked.Decrement(ref _waiting) == 0)
        {
            // What a sink does when it is cancelled is its own affair: it neither blocks nor fails who leaves.
            _ = _cancellation.CancelAsync().ContinueWith(
                static cancelled => cancelled.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }

    /// <param name="ownsThread">Whether this thread has nothing else to do after it.</param>
    internal void End(bool ownsThread)
    {
        _over.SetResult();
        if (ownsThread)
        {
            _overForFirst.SetResult();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(static first => first.SetResult(), _overForFirst, preferLocal: false);
        }
    }
}

namespace Tracking;

/// <summary>
/// Somebody who waits for the flushes of all sinks. Written by hand, because what waits for several tasks with a time limit, in the base
/// library, is larger in a native binary than the rest of this library.
/// </summary>
/// <param name="flushes">How many flushes are waited for.</param>
/// <param name="token">Ends the wait.</param>
internal sealed class FlushWait(int flushes, CancellationToken token)
{
    private readonly TaskCompletionSource _over = new();
    private int _left = flushes;
    private bool _isOver;

    internal CancellationToken Token => token;

    /// <summary>Completes when all flushes are over, or nobody waits for them any longer.</summary>
    internal Task Over => _over.Task;

    /// <param name="ownsThread">Whether this thread has nothing else to do, so that whoever waits may go on here.</param>
    internal void EndOne(bool ownsThread)
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            End(ownsThread);
        }
    }

    internal void End(bool ownsThread)
    {
        lock (_over)
        {
            _isOver = true;
            Monitor.PulseAll(_over);
        }

        if (ownsThread)
        {
            _over.TrySetResult();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(static over => ((TaskCompletionSource)over!).TrySetResult(), _over);
        }
    }

    /// <summary>Ends it after a time, on a thread that it takes: one of the pool might be blocked by those who are flushed.</summary>
    internal void EndAfter(TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan || Over.IsCompleted)
        {
            return;
        }

        try
        {
            new Thread(() => Watch(timeout)) { IsBackground = true, Name = "Tracking flush limit" }.UnsafeStart();
        }
        catch (Exception exception) when (exception is PlatformNotSupportedException or ThreadStartException or OutOfMemoryException)
        {
            // A browser has one thread, and waits without a limit.
        }
    }

    /// <summary>Blocks until it is over, at most that long, and without a thread of the pool.</summary>
    internal void Block(TimeSpan atMost)
    {
        long until = Environment.TickCount64 + (long)atMost.TotalMilliseconds;
        lock (_over)
        {
            while (!_isOver)
            {
                long left = atMost == Timeout.InfiniteTimeSpan ? int.MaxValue : until - Environment.TickCount64;
                if (left <= 0)
                {
                    return;
                }

                Monitor.Wait(_over, (int)left);
            }
        }
    }

    private void Watch(TimeSpan timeout)
    {
        Block(timeout);
        if (!Over.IsCompleted)
        {
            End(ownsThread: true);
        }
    }
}

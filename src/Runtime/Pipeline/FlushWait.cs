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

    /// <summary>Whose flushes they are; null where somebody blocks, who sees to what is left to do.</summary>
    internal SinkFlushes? Flushes { get; init; }

    /// <summary>What is closed when it ends; null for nothing.</summary>
    internal ModelCallPipeline? Closed { get; init; }

    internal FlushRequest? Requests { get; set; }

    /// <summary>Ends it after a time; let go with it.</summary>
    internal IDisposable? Timer { get; set; }

    internal CancellationTokenRegistration Registration { get; set; }

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
            if (_isOver)
            {
                return;
            }

            _isOver = true;
            Monitor.PulseAll(_over);
        }

        bool isCancelled = Flushes?.LetGo(Requests, token) == true;
        Closed?.Close();
        Timer?.Dispose();
        Registration.Unregister();
        if (isCancelled)
        {
            _over.TrySetCanceled(token);
        }
        else if (ownsThread)
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
        if (timeout != Timeout.InfiniteTimeSpan && !_isOver)
        {
            // Where there is no thread to be had, it waits without a limit.
            BackgroundThread.TryStart(() => Watch(timeout), "Tracking flush limit");
        }
    }

    /// <summary>Blocks until it is over, at most that long, and without a thread of the pool.</summary>
    internal void Block(TimeSpan atMost)
    {
        lock (_over)
        {
            // Nobody else pulses: once is enough.
            if (!_isOver)
            {
                Monitor.Wait(_over, atMost);
            }
        }
    }

    private void Watch(TimeSpan timeout)
    {
        Block(timeout);
        End(ownsThread: true);
    }
}

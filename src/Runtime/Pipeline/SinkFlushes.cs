namespace Tracking;

/// <summary>Flushes all sinks side by side, and waits for them no longer than is allowed.</summary>
internal sealed class SinkFlushes
{
    private readonly SinkFlusher? _first;
    private readonly int _count;
    private readonly TimeSpan _timeout;
    private readonly Func<FlushWait, TimeSpan, IDisposable?>? _startTimer;
    private readonly Action<IModelCallSink> _timedOut;

    /// <param name="sinks">The sinks.</param>
    /// <param name="timeout">How long a flush is waited for.</param>
    /// <param name="startTimer">Ends a wait by the application's clock; null for the system's.</param>
    /// <param name="cancel">Cancels what a flush was given; null where only who asks can.</param>
    /// <param name="failed">Told of each flush that failed, once.</param>
    /// <param name="timedOut">Told of each sink that a flush was not waited for.</param>
    internal SinkFlushes(
        IModelCallSink[] sinks,
        TimeSpan timeout,
        Func<FlushWait, TimeSpan, IDisposable?>? startTimer,
        Action<CancellationTokenSource>? cancel,
        Action<IModelCallSink, string, Exception> failed,
        Action<IModelCallSink> timedOut)
    {
        for (int index = sinks.Length - 1; index >= 0; index--)
        {
            if (!sinks[index].IsUnbuffered)
            {
                _first = new SinkFlusher(sinks[index], failed, cancel, _first);
                _count++;
            }
        }

        _timeout = timeout;
        _startTimer = startTimer;
        _timedOut = timedOut;
    }

    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="closed">What is closed when it ends; null for nothing.</param>
    internal ValueTask FlushAsync(CancellationToken cancellationToken, ModelCallPipeline? closed = null)
    {
        if (_count == 0)
        {
            closed?.Close();
            return default;
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        // The wait itself does what is left to do when it ends: what the compiler makes of an async method is larger in a native binary.
        FlushWait wait = new(_count + 1, cancellationToken) { Flushes = this, Closed = closed };
        wait.Requests = Request(wait);
        wait.Timer = LimitOf(wait);
        wait.Registration = cancellationToken.UnsafeRegister(static wait => ((FlushWait)wait!).End(ownsThread: false), wait);
        wait.EndOne(ownsThread: true);
        return new ValueTask(wait.Over);
    }

    /// <summary>Blocks the caller, and needs no thread of the pool.</summary>
    internal void Flush()
    {
        if (_count == 0)
        {
            return;
        }

        FlushWait wait = new(_count, CancellationToken.None);
        FlushRequest? requests = Request(wait);
        if (!OperatingSystem.IsBrowser())
        {
            using IDisposable? timer = _startTimer?.Invoke(wait, _timeout);
            wait.Block(timer is null ? _timeout : Timeout.InfiniteTimeSpan);
        }

        LetGo(requests, CancellationToken.None);
    }

    /// <summary>Whether a sink has not come back from an earlier flush.</summary>
    internal bool IsOverdue(object sink)
    {
        for (SinkFlusher? flusher = _first; flusher is not null; flusher = flusher.Next)
        {
            if (ReferenceEquals(flusher.Sink, sink))
            {
                return flusher.IsOverdue;
            }
        }

        return false;
    }

    private FlushRequest? Request(FlushWait wait)
    {
        FlushRequest? requests = null;
        for (SinkFlusher? flusher = _first; flusher is not null; flusher = flusher.Next)
        {
            if (flusher.Request(wait) is { } flush)
            {
                requests = new FlushRequest(flusher, flush, requests);
            }
            else
            {
                _timedOut(flusher.Sink);
                wait.EndOne(ownsThread: true);
            }
        }

        return requests;
    }

    private IDisposable? LimitOf(FlushWait wait)
    {
        IDisposable? timer = _startTimer?.Invoke(wait, _timeout);
        if (timer is null)
        {
            wait.EndAfter(_timeout);
        }

        return timer;
    }

    /// <summary>Waits no longer for those that are not over.</summary>
    /// <returns>Whether that is because it was asked for.</returns>
    internal bool LetGo(FlushRequest? requests, CancellationToken cancellationToken)
    {
        bool isCancelled = false;
        for (FlushRequest? request = requests; request is not null; request = request.Next)
        {
            if (request.Flush.IsOver)
            {
                continue;
            }

            if (cancellationToken.IsCancellationRequested)
            {
                isCancelled = true;
                request.Flush.Leave();
            }
            else
            {
                request.Flusher.GiveUp(request.Flush);
                _timedOut(request.Flusher.Sink);
            }
        }

        return isCancelled;
    }
}

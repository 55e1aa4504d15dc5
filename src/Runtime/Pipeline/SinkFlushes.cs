namespace Tracking;

/// <summary>Flushes all sinks side by side, and waits for them no longer than is allowed.</summary>
internal sealed class SinkFlushes
{
    private readonly SinkFlusher[] _flushers;
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
        List<SinkFlusher> flushers = [];
        foreach (IModelCallSink sink in sinks)
        {
            if (!sink.IsUnbuffered)
            {
                flushers.Add(new SinkFlusher(sink, failed, cancel));
            }
        }

        _flushers = [.. flushers];
        _timeout = timeout;
        _startTimer = startTimer;
        _timedOut = timedOut;
    }

    internal ValueTask FlushAsync(CancellationToken cancellationToken) =>
        _flushers.Length == 0 ? default : new ValueTask(FlushSinksAsync(cancellationToken));

    /// <summary>Blocks the caller, and needs no thread of the pool.</summary>
    internal void Flush()
    {
        if (_flushers.Length == 0)
        {
            return;
        }

        FlushWait wait = new(_flushers.Length, CancellationToken.None);
        SinkFlush?[] flushes = Start(wait);
        if (!OperatingSystem.IsBrowser())
        {
            using IDisposable? timer = _startTimer?.Invoke(wait, _timeout);
            wait.Block(timer is null ? _timeout : Timeout.InfiniteTimeSpan);
        }

        GiveUp(flushes);
    }

    /// <summary>Whether a sink has not come back from an earlier flush.</summary>
    internal bool IsOverdue(object sink)
    {
        foreach (SinkFlusher flusher in _flushers)
        {
            if (ReferenceEquals(flusher.Sink, sink))
            {
                return flusher.IsOverdue;
            }
        }

        return false;
    }

    private async Task FlushSinksAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FlushWait wait = new(_flushers.Length, cancellationToken);
        SinkFlush?[] flushes = Start(wait);
        using (LimitOf(wait))
        using (cancellationToken.UnsafeRegister(static wait => ((FlushWait)wait!).End(ownsThread: false), wait))
        {
            await wait.Over.ConfigureAwait(false);
        }

        if (cancellationToken.IsCancellationRequested && Array.Exists(flushes, static flush => flush is { IsOver: false }))
        {
            foreach (SinkFlush? flush in flushes)
            {
                flush?.Leave();
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        GiveUp(flushes);
    }

    private SinkFlush?[] Start(FlushWait wait)
    {
        SinkFlush?[] flushes = new SinkFlush?[_flushers.Length];
        for (int index = 0; index < flushes.Length; index++)
        {
            flushes[index] = _flushers[index].Request(wait);
            if (flushes[index] is null)
            {
                _timedOut(_flushers[index].Sink);
                wait.EndOne(ownsThread: true);
            }
        }

        return flushes;
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

    private void GiveUp(SinkFlush?[] flushes)
    {
        for (int index = 0; index < flushes.Length; index++)
        {
            if (flushes[index] is { IsOver: false } flush)
            {
                _flushers[index].GiveUp(flush);
                _timedOut(_flushers[index].Sink);
            }
        }
    }
}

namespace Tracking;

/// <summary>Flushes all sinks side by side, and waits for them no longer than is allowed.</summary>
internal sealed class SinkFlushes
{
    private readonly SinkFlusher[] _flushers;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;
    private readonly Action<IModelCallSink> _timedOut;

    /// <param name="sinks">The sinks.</param>
    /// <param name="timeout">How long a flush is waited for.</param>
    /// <param name="clock">Measures that.</param>
    /// <param name="failed">Told of each flush that failed, once.</param>
    /// <param name="timedOut">Told of each sink that a flush was not waited for.</param>
    internal SinkFlushes(
        IModelCallSink[] sinks,
        TimeSpan timeout,
        TimeProvider clock,
        Action<IModelCallSink, string, Exception> failed,
        Action<IModelCallSink> timedOut)
    {
        List<SinkFlusher> flushers = [];
        foreach (IModelCallSink sink in sinks)
        {
            if (!sink.IsUnbuffered)
            {
                flushers.Add(new SinkFlusher(sink, failed));
            }
        }

        _flushers = [.. flushers];
        _timeout = timeout;
        _clock = clock;
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

        FlushWait wait = new(_flushers.Length);
        SinkFlush?[] flushes = Start(wait);
        if (!OperatingSystem.IsBrowser())
        {
            // Timers of the system fire on the pool, so its clock is not asked for one.
            using ITimer? timer = ReferenceEquals(_clock, TimeProvider.System) ? null : StartTimer(wait);
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
        FlushWait wait = new(_flushers.Length);
        SinkFlush?[] flushes = Start(wait);
        using (StartTimer(wait))
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

    private ITimer StartTimer(FlushWait wait)
    {
        try
        {
            return StartTimer(_clock, wait);
        }
#pragma warning disable CA1031 // A clock is foreign code: one that has no timers is no reason not to wait.
        catch (Exception)
#pragma warning restore CA1031
        {
            return StartTimer(TimeProvider.System, wait);
        }
    }

    private ITimer StartTimer(TimeProvider clock, FlushWait wait) =>
        clock.CreateTimer(static wait => ((FlushWait)wait!).End(ownsThread: false), wait, _timeout, Timeout.InfiniteTimeSpan);

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

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
        IModelCallSink[] flushed = Array.FindAll(sinks, static sink => !sink.IsUnbuffered);
        _flushers = Array.ConvertAll(flushed, sink => new SinkFlusher(sink, failed));
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

        SinkFlush?[] flushes = Start(out _);
        if (!OperatingSystem.IsBrowser())
        {
            Wait(Array.ConvertAll(flushes, static flush => flush?.Over ?? Task.CompletedTask));
        }

        GiveUp(flushes);
    }

    /// <summary>Whether a sink has not come back from an earlier flush.</summary>
    internal bool IsOverdue(object sink) => Array.Exists(_flushers, flusher => ReferenceEquals(flusher.Sink, sink) && flusher.IsOverdue);

    private async Task FlushSinksAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SinkFlush?[] flushes = Start(out Task[] over);
        try
        {
            await WaitAsync(Task.WhenAll(over), cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            GiveUp(flushes);
        }
        catch (OperationCanceledException)
        {
            foreach (SinkFlush? flush in flushes)
            {
                flush?.Leave();
            }

            throw;
        }
    }

    private SinkFlush?[] Start(out Task[] over)
    {
        SinkFlush?[] flushes = new SinkFlush?[_flushers.Length];
        over = new Task[flushes.Length];
        for (int index = 0; index < flushes.Length; index++)
        {
            flushes[index] = _flushers[index].Request(out over[index]);
            if (flushes[index] is null)
            {
                _timedOut(_flushers[index].Sink);
            }
        }

        return flushes;
    }

    private Task WaitAsync(Task flushes, CancellationToken cancellationToken)
    {
        try
        {
            return flushes.WaitAsync(_timeout, _clock, cancellationToken);
        }
#pragma warning disable CA1031 // A clock is foreign code: one that has no timers is no reason not to wait.
        catch (Exception)
#pragma warning restore CA1031
        {
            return flushes.WaitAsync(_timeout, cancellationToken);
        }
    }

    private void Wait(Task[] tasks)
    {
        // Timers of the system fire on the pool, so its clock is not asked for one.
        using CancellationTokenSource? timeout = ReferenceEquals(_clock, TimeProvider.System) ? null : StartTimeout();
        if (timeout is null)
        {
            Task.WaitAll(tasks, _timeout);
            return;
        }

        try
        {
            Task.WaitAll(tasks, timeout.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private CancellationTokenSource? StartTimeout()
    {
        try
        {
            return new CancellationTokenSource(_timeout, _clock);
        }
#pragma warning disable CA1031 // A clock is foreign code: one that has no timers is no reason not to wait.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private void GiveUp(SinkFlush?[] flushes)
    {
        for (int index = 0; index < flushes.Length; index++)
        {
            if (flushes[index] is { Over.IsCompleted: false } flush)
            {
                _flushers[index].GiveUp(flush);
                _timedOut(_flushers[index].Sink);
            }
        }
    }
}

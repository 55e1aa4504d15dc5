namespace Tracking;

/// <summary>
/// Flushes one sink, once at a time. A flush starts on a thread of its own: a sink may block, and where all threads of the pool are
/// blocked, a flush that waited for one of them would not start at all.
/// </summary>
/// <param name="sink">The sink.</param>
/// <param name="failed">Told of each flush that failed, once.</param>
/// <param name="cancel">Cancels what a flush was given; null where only who asks can.</param>
internal sealed class SinkFlusher(
    IModelCallSink sink, Action<IModelCallSink, string, Exception> failed, Action<CancellationTokenSource>? cancel)
{
    private readonly object _lock = new();
    private SinkFlush? _running;
    private SinkFlush? _next;

    internal IModelCallSink Sink => sink;

    /// <summary>Whether the sink has not come back from a flush that was waited for as long as is allowed.</summary>
    internal bool IsOverdue
    {
        get
        {
            lock (_lock)
            {
                return _running is { IsOverdue: true };
            }
        }
    }

    /// <summary>
    /// A flush that writes out all that the sink holds back by now. Those who ask while one is running share the next; null if that
    /// one is overdue.
    /// </summary>
    /// <param name="wait">Who asks: told when it is done.</param>
    internal SinkFlush? Request(FlushWait wait)
    {
        SinkFlush flush;
        lock (_lock)
        {
            if (_running is { IsOverdue: true })
            {
                return null;
            }

            if (_next is not null)
            {
                _next.Join(wait);
                return _next;
            }

            flush = new SinkFlush(wait, cancel);
            if (_running is not null)
            {
                _next = flush;
                return flush;
            }

            _running = flush;
        }

        Start(flush);
        return flush;
    }

    /// <summary>Called by who has waited as long as is allowed: until the sink comes back nobody waits for it again.</summary>
    internal void GiveUp(SinkFlush flush)
    {
        lock (_lock)
        {
            // Whatever runs while the flush waits for its turn has run even longer.
            if (_running is not null && (_running == flush || _next == flush))
            {
                _running.IsOverdue = true;
            }
        }

        flush.Leave();
    }

    private void Start(SinkFlush flush)
    {
        try
        {
            // A sink has no business with the run or the activity that is current where somebody flushes.
            new Thread(() => _ = FlushAsync(flush)) { IsBackground = true, Name = "Tracking flush" }.UnsafeStart();
        }
        catch (Exception exception) when (exception is PlatformNotSupportedException or ThreadStartException or OutOfMemoryException)
        {
            // A browser has one thread.
            _ = FlushAsync(flush);
        }
    }

    private async Task FlushAsync(SinkFlush flush)
    {
        bool isThreadOfFlush = true;
        CancellationToken token = flush.Token;
        try
        {
            if (sink is IBackgroundSink background)
            {
                background.Flush(token);
            }
            else
            {
                ValueTask flushing = sink.FlushAsync(token);
                isThreadOfFlush = flushing.IsCompleted;
                await flushing.ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // A sink is foreign code: whatever it throws stays here.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failed(sink, nameof(IModelCallSink.FlushAsync), exception);
        }

        End(flush, isThreadOfFlush);
    }

    private void End(SinkFlush flush, bool ownsThread)
    {
        SinkFlush? next;
        lock (_lock)
        {
            next = _running = _next;
            _next = null;
        }

        if (next is not null)
        {
            Start(next);
        }

        // Last, because who has waited may go on here and never come back.
        flush.End(ownsThread);
    }
}

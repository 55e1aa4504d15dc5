namespace Tracking;

/// <summary>
/// Flushes one sink, once at a time. A flush starts on a thread of its own: a sink may block, and where all threads of the pool are
/// blocked, a flush that waited for one of them would not start at all.
/// </summary>
/// <param name="sink">The sink.</param>
/// <param name="failed">Told of each flush that failed, once.</param>
/// <param name="cancel">Cancels what a flush was given; null where only who asks can.</param>
/// <param name="next">Flushes another sink; null if there is none.</param>
internal sealed class SinkFlusher(
    IModelCallSink sink, Action<IModelCallSink, string, Exception> failed, Action<CancellationTokenSource>? cancel, SinkFlusher? next)
{
    private readonly object _lock = new();
    private SinkFlush? _running;
    private SinkFlush? _next;

    internal IModelCallSink Sink => sink;

    internal SinkFlusher? Next => next;

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
        if (!BackgroundThread.TryStart(() => Run(flush), "Tracking flush"))
        {
            Run(flush);
        }
    }

    // No async method: what the compiler makes of one is larger in a native binary than all that stands here.
    private void Run(SinkFlush flush)
    {
        CancellationToken token = flush.Token;
        ValueTask flushing = default;
        try
        {
            if (sink is IBackgroundSink background)
            {
                background.Flush(token);
            }
            else
            {
                flushing = sink.FlushAsync(token);
            }
        }
#pragma warning disable CA1031 // A sink is foreign code: whatever it throws stays here.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Failed(exception, token);
        }

        if (flushing.IsCompleted)
        {
            Complete(flush, flushing, token, ownsThread: true);
        }
        else
        {
            flushing.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => Complete(flush, flushing, token, ownsThread: false));
        }
    }

    private void Complete(SinkFlush flush, ValueTask flushing, CancellationToken token, bool ownsThread)
    {
        try
        {
            flushing.GetAwaiter().GetResult();
        }
#pragma warning disable CA1031 // A sink is foreign code: whatever it throws stays here.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Failed(exception, token);
        }

        End(flush, ownsThread);
    }

    private void Failed(Exception exception, CancellationToken token)
    {
        if (exception is not OperationCanceledException || !token.IsCancellationRequested)
        {
            failed(sink, nameof(IModelCallSink.FlushAsync), exception);
        }
    }

    private void End(SinkFlush flush, bool ownsThread)
    {
        SinkFlush? following;
        lock (_lock)
        {
            following = _running = _next;
            _next = null;
        }

        if (following is not null)
        {
            Start(following);
        }

        // Last, because who has waited may go on here and never come back.
        flush.End(ownsThread);
    }
}

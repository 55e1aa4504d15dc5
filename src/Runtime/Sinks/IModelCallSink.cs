namespace Tracking;

/// <summary>
/// Where what was tracked goes. Sinks are called on the thread of the model's caller, so they should hand work over quickly;
/// they may be called by many threads at once. What a sink throws never reaches the caller: it is counted, logged, and the
/// other sinks still get the event.
/// </summary>
/// <remarks>
/// Tracked methods that a sink calls, also later in what it has begun, run untracked, and a warning says so: else they would be given
/// to the sink again, and so on without end.
/// </remarks>
public interface IModelCallSink
{
    /// <summary>Whether <see cref="OnMetric"/> is to be called; read once, when the tracking is built.</summary>
    bool WantsMetrics => true;

    /// <summary>
    /// Whether what the sink does may call tracked methods, so that they have to be kept from being tracked; read once, when the tracking
    /// is built. Saying that it does not saves some nanoseconds a call.
    /// </summary>
    bool MayCallModels => true;

    /// <summary>
    /// Whether the sink never holds anything back, so that <see cref="FlushAsync"/> need not be called and a flush costs nothing; read once,
    /// when the tracking is built.
    /// </summary>
    bool IsUnbuffered => false;

    /// <summary>Called as each metric is recorded.</summary>
    /// <param name="metric">The metric; valid during the call.</param>
    void OnMetric(in ModelCallMetric metric)
    {
    }

    /// <summary>Called once for each run, when it is over.</summary>
    /// <param name="record">The record; valid during the call.</param>
    void OnCompleted(in ModelCallRecord record)
    {
    }

    /// <summary>
    /// Writes out what the sink holds back; called when the tracking is flushed or disposed, on a thread of its own, once at a time, while
    /// other sinks are flushed, too.
    /// </summary>
    /// <param name="cancellationToken">
    /// Cancelled when nobody waits any longer: because the one who flushes has given up, or, where
    /// <see cref="ModelCallTrackingBuilder.UseFlushTimeout"/> sets a time, after that time.
    /// </param>
    ValueTask FlushAsync(CancellationToken cancellationToken = default) => default;
}

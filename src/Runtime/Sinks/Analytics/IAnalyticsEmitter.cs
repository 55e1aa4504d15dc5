namespace Tracking;

/// <summary>
/// Where analytics go: a table of runs, and counters. It is called on the thread of the model's caller, by many threads at
/// once; what it throws is counted and logged, and never reaches the caller.
/// </summary>
public interface IAnalyticsEmitter
{
    /// <summary>
    /// Whether the emitter never holds anything back, so that <see cref="FlushAsync"/> need not be called; read once, when the tracking is
    /// built.
    /// </summary>
    bool IsUnbuffered => false;

    /// <summary>Called once for each run, parent runs included, when it is over.</summary>
    /// <param name="row">The run; valid during the call.</param>
    void EmitRow(in AnalyticsRow row)
    {
    }

    /// <summary>Called after the row, once for each aggregate that the run adds to.</summary>
    /// <param name="key">The aggregate.</param>
    /// <param name="value">What is added: 1 for a call, or a number of tokens greater than 0.</param>
    void EmitAggregate(in AnalyticsKey key, long value)
    {
    }

    /// <summary>Writes out what is held back; called when the tracking is flushed or disposed.</summary>
    /// <param name="cancellationToken">Stops the wait, not the writing.</param>
    ValueTask FlushAsync(CancellationToken cancellationToken = default) => default;
}

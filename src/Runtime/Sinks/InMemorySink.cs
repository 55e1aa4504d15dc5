namespace Tracking;

/// <summary>
/// Keeps every metric and record, in the order in which they came; made for tests. All members may be called by many threads.
/// </summary>
public sealed class InMemorySink : IModelCallSink
{
    private readonly object _lock = new();
    private readonly List<ModelCallMetric> _metrics = [];
    private readonly List<ModelCallRecord> _records = [];

    /// <inheritdoc/>
    public bool MayCallModels => false;

    /// <inheritdoc/>
    public bool IsUnbuffered => true;

    /// <summary>A copy of the metrics so far.</summary>
    public IReadOnlyList<ModelCallMetric> Metrics
    {
        get
        {
            lock (_lock)
            {
                return [.. _metrics];
            }
        }
    }

    /// <summary>A copy of the records so far.</summary>
    public IReadOnlyList<ModelCallRecord> Records
    {
        get
        {
            lock (_lock)
            {
                return [.. _records];
            }
        }
    }

    /// <inheritdoc/>
    public void OnMetric(in ModelCallMetric metric)
    {
        lock (_lock)
        {
            _metrics.Add(metric);
        }
    }

    /// <inheritdoc/>
    public void OnCompleted(in ModelCallRecord record)
    {
        lock (_lock)
        {
            _records.Add(record);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _metrics.Clear();
            _records.Clear();
        }
    }
}

namespace Tracking;

/// <summary>
/// Keeps every row and every aggregate, in the order in which they came; made for tests. All members may be called by many threads.
/// </summary>
public sealed class InMemoryAnalytics : IAnalyticsEmitter
{
    private readonly object _lock = new();
    private readonly List<AnalyticsRow> _rows = [];
    private readonly List<(long Value, string Metric, string Path)> _aggregates = [];

    /// <inheritdoc/>
    public bool IsUnbuffered => true;

    /// <summary>A copy of the rows so far.</summary>
    public IReadOnlyList<AnalyticsRow> Rows
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows];
            }
        }
    }

    /// <summary>A copy of what was added to aggregates so far: what, the metric's name, and its path.</summary>
    public IReadOnlyList<(long Value, string Metric, string Path)> Aggregates
    {
        get
        {
            lock (_lock)
            {
                return [.. _aggregates];
            }
        }
    }

    /// <inheritdoc/>
    public void EmitRow(in AnalyticsRow row)
    {
        lock (_lock)
        {
            _rows.Add(row);
        }
    }

    /// <inheritdoc/>
    public void EmitAggregate(in AnalyticsKey key, long value)
    {
        lock (_lock)
        {
            _aggregates.Add((value, key.Metric, key.Path));
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rows.Clear();
            _aggregates.Clear();
        }
    }
}

using System.Collections.Concurrent;
using Tracking;

namespace QuickStart.Checking;

/// <summary>A sink that keeps everything it is given, in order. Sinks are called by many threads at once.</summary>
public sealed class CallJournal : IModelCallSink
{
    private readonly ConcurrentQueue<ModelCallRecord> _records = new();
    private readonly ConcurrentQueue<ModelCallMetric> _metrics = new();

    public IReadOnlyCollection<ModelCallRecord> Records => _records;

    public IReadOnlyCollection<ModelCallMetric> Metrics => _metrics;

    public void OnMetric(in ModelCallMetric metric) => _metrics.Enqueue(metric);

    public void OnCompleted(in ModelCallRecord record) => _records.Enqueue(record);
}

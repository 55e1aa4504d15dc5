namespace Tracking;

/// <summary>Measures runs with the instruments of the conventions that are configured.</summary>
internal sealed class MetricsSink(GenAiConventions conventions, TagAttributes tags) : IModelCallSink
{
    private readonly Version141Metrics? _version141 = conventions == GenAiConventions.Latest ? null : Version141Metrics.Instance;
    private readonly LatestMetrics? _latest = conventions == GenAiConventions.Version141 ? null : LatestMetrics.Instance;

    public bool WantsMetrics => false;

    public bool MayCallModels => false;

    public bool IsUnbuffered => true;

    public void OnCompleted(in ModelCallRecord record)
    {
        _version141?.Record(in record, tags);
        _latest?.Record(in record, tags);
    }
}

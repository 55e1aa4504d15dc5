namespace Tracking;

/// <summary>The way from a tracker to the sinks, with the clock and the log that go with it.</summary>
internal sealed class ModelCallPipeline
{
    /// <summary>For trackers of applications that have configured nothing: it measures, and drops.</summary>
    internal static readonly ModelCallPipeline None = new([], TimeProvider.System, TrackingLog.Silent, null, null);

    private readonly IModelCallSink[] _sinks;
    private readonly IModelCallSink[] _metricSinks;
    private long _sinkFailures;
    private long _droppedUsages;

    internal ModelCallPipeline(
        List<IModelCallSink> sinks,
        TimeProvider clock,
        TrackingLog log,
        TokenSigner? signer,
        LivePricing? pricing)
    {
        _sinks = [.. sinks];
        _metricSinks = Array.FindAll(_sinks, static sink => sink.WantsMetrics);
        Clock = clock;
        Log = log;
        Signer = signer;
        Pricing = pricing;
    }

    internal TimeProvider Clock { get; }

    internal TrackingLog Log { get; }

    internal TokenSigner? Signer { get; }

    /// <summary>Gives records their cost; null where no prices are configured.</summary>
    internal LivePricing? Pricing { get; }

    internal bool HasSinks => _sinks.Length > 0;

    internal bool WantsMetrics => _metricSinks.Length > 0;

    internal long SinkFailures => Volatile.Read(ref _sinkFailures);

    internal long DroppedUsages => Volatile.Read(ref _droppedUsages);

    internal void DropUsage(in RunId runId, string key)
    {
        Interlocked.Increment(ref _droppedUsages);
        Log.UsageDropped(in runId, key);
    }

    internal void Emit(in ModelCallMetric metric)
    {
        foreach (IModelCallSink sink in _metricSinks)
        {
            try
            {
                sink.OnMetric(in metric);
            }
#pragma warning disable CA1031 // A sink is foreign code: whatever it throws stays here.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                SinkFailed(sink, nameof(IModelCallSink.OnMetric), exception);
            }
        }
    }

    internal void Complete(in ModelCallRecord record)
    {
        foreach (IModelCallSink sink in _sinks)
        {
            try
            {
                sink.OnCompleted(in record);
            }
#pragma warning disable CA1031 // A sink is foreign code: whatever it throws stays here.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                SinkFailed(sink, nameof(IModelCallSink.OnCompleted), exception);
            }
        }
    }

    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (IModelCallSink sink in _sinks)
        {
            try
            {
                await sink.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // A sink that cannot flush must not keep the others from it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                SinkFailed(sink, nameof(IModelCallSink.FlushAsync), exception);
            }
        }
    }

    internal void WarnOfUsage(Type responseType, UsageReconciliation reconciliation, in RunId runId, string key)
    {
        const UsageReconciliation doubtful = UsageReconciliation.Ambiguous
            | UsageReconciliation.Unattributed
            | UsageReconciliation.TotalMismatch
            | UsageReconciliation.PartExceedsWhole;
        if ((reconciliation & doubtful) != 0)
        {
            Log.UsageDoesNotAddUp(responseType, reconciliation, runId, key);
        }
    }

    private void SinkFailed(IModelCallSink sink, string method, Exception exception)
    {
        Interlocked.Increment(ref _sinkFailures);
        Log.SinkFailed(sink, method, exception);
    }
}

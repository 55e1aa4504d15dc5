namespace Tracking;

/// <summary>The way from a tracker to the sinks, with the clock and the log that go with it.</summary>
internal sealed class ModelCallPipeline
{
    /// <summary>Less than the 30 seconds that a host waits for all that it stops.</summary>
    internal static readonly TimeSpan DefaultFlushTimeout = TimeSpan.FromSeconds(10);

    /// <summary>For trackers of applications that have configured nothing: it measures, and drops.</summary>
    internal static readonly ModelCallPipeline None = new([], TimeProvider.System, TrackingLog.Silent, null, null, DefaultFlushTimeout);

    private readonly IModelCallSink[] _sinks;
    private readonly IModelCallSink[] _metricSinks;
    private readonly bool _isGuarded;
    private readonly bool _areMetricsGuarded;
    private readonly SinkFlushes _flushes;
    private readonly TimeSpan _flushTimeout;
    private long _sinkFailures;
    private long _droppedUsages;

    internal ModelCallPipeline(
        List<IModelCallSink> sinks,
        TimeProvider clock,
        TrackingLog log,
        TokenSigner? signer,
        LivePricing? pricing,
        TimeSpan flushTimeout,
        Func<FlushWait, TimeSpan, IDisposable?>? startTimer = null,
        Action<CancellationTokenSource>? cancelFlush = null)
    {
        _sinks = [.. sinks];
        List<IModelCallSink> metricSinks = [];
        foreach (IModelCallSink sink in _sinks)
        {
            bool mayCallModels = sink.MayCallModels;
            _isGuarded |= mayCallModels;
            if (sink.WantsMetrics)
            {
                metricSinks.Add(sink);
                _areMetricsGuarded |= mayCallModels;
            }

            (sink as IBackgroundSink)?.ReportFailuresTo(this);
        }

        _metricSinks = [.. metricSinks];
        Clock = clock;
        Log = log;
        Signer = signer;
        Pricing = pricing;
        _flushTimeout = flushTimeout;
        _flushes = new SinkFlushes(_sinks, flushTimeout, startTimer, cancelFlush, SinkFailed, FlushTimedOut);
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

    /// <summary>Enters the flow of sinks for several metrics at once.</summary>
    internal SinkFlow EnterMetrics() => _areMetricsGuarded ? SinkFlow.Enter() : default;

    internal void Emit(in ModelCallMetric metric)
    {
        SinkFlow flow = EnterMetrics();
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

        flow.Leave();
    }

    internal void Complete(in ModelCallRecord record)
    {
        SinkFlow flow = _isGuarded ? SinkFlow.Enter() : default;
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

        flow.Leave();
    }

    internal ValueTask FlushAsync(CancellationToken cancellationToken) => _flushes.FlushAsync(cancellationToken);

    internal void Flush() => _flushes.Flush();

    internal ValueTask FlushAndCloseAsync() => _flushes.FlushAsync(CancellationToken.None, this);

    /// <summary>Closes what the tracking has opened itself, but for a sink that hangs.</summary>
    internal void Close()
    {
        foreach (IModelCallSink sink in _sinks)
        {
            if (sink is IBackgroundSink background && !_flushes.IsOverdue(sink))
            {
                background.CloseIfOwned();
            }
        }
    }

    /// <summary>Counts and logs what a sink has thrown.</summary>
    internal void SinkFailed(IModelCallSink sink, string method, Exception exception)
    {
        Interlocked.Increment(ref _sinkFailures);
        Log.SinkFailed(sink, method, exception);
    }

    /// <summary>Where a call goes that starts now: nowhere, if a sink makes it.</summary>
    internal static ModelCallPipeline ForCallOf(ModelCallPipeline pipeline, string key)
    {
        if (!SinkFlow.IsInside)
        {
            return pipeline;
        }

        pipeline.Log.CallOfSink(key);
        return None;
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

    private void FlushTimedOut(IModelCallSink sink)
    {
        Interlocked.Increment(ref _sinkFailures);
        Log.FlushTimedOut(sink, _flushTimeout);
    }
}

using Microsoft.Extensions.Logging;

namespace Tracking;

/// <summary>Configures a <see cref="ModelCallTracking"/>. Of two calls of one <c>Use</c> method the last counts.</summary>
/// <remarks>Made for one thread. What is configured after <see cref="Build"/> is not in what was built.</remarks>
public sealed class ModelCallTrackingBuilder
{
    private readonly List<Func<ILoggerFactory?, IModelCallSink>> _sinks = [];
    private ILoggerFactory? _loggerFactory;
    private TimeProvider _clock = TimeProvider.System;
    private GenAiConventions? _conventions;
    private MetricsOptions? _metrics;
    private TimeSpan _flushTimeout = ModelCallPipeline.DefaultFlushTimeout;
    private bool _hasGenerationLog;

    // What is not configured is not named by Build, so that a native binary does not contain it.
    private Func<TimeProvider, TrackingLog>? _createLog;
    private Func<TimeProvider, TokenSigner>? _createSigner;
    private Func<TrackingLog, LivePricing>? _createPricing;
    private Func<FlushWait, TimeSpan, IDisposable?>? _startTimer;
    private Action<CancellationTokenSource>? _cancelFlush;

    /// <summary>Adds a sink. Each event is given to the sinks in the order in which they were added.</summary>
    /// <param name="sink">The sink.</param>
    /// <exception cref="ArgumentNullException">The sink is null.</exception>
    public ModelCallTrackingBuilder AddSink(IModelCallSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        _sinks.Add(_ => sink);
        return this;
    }

    /// <summary>
    /// Logs one <c>generation</c> event for each run, with the fields of <see cref="GenerationEvent"/>: under the category
    /// <c>Tracking.Generation</c>, as information, to the factory that <see cref="UseLogger"/> is given. Calling it again changes
    /// nothing.
    /// </summary>
    public ModelCallTrackingBuilder AddGenerationLog()
    {
        if (!_hasGenerationLog)
        {
            _hasGenerationLog = true;
            _sinks.Add(static factory => new GenerationLogSink(factory));
        }

        return this;
    }

    /// <summary>
    /// Appends one line of JSON for each run to a file, as <see cref="JsonLinesFileSink"/> describes it. The file is opened by
    /// <see cref="Build"/>, and closed when the tracking is disposed.
    /// </summary>
    /// <param name="path">The file. It and its folder are made where they are missing.</param>
    /// <param name="configure">Configures when a new file is started, and how much is held back in memory.</param>
    /// <remarks>
    /// <see cref="Build"/> throws <see cref="IOException"/> where the file cannot be opened or another process, or another sink, writes it.
    /// </remarks>
    /// <exception cref="ArgumentException">The path is null, empty or white space.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public ModelCallTrackingBuilder AddJsonLines(string path, Action<JsonLinesOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        JsonLinesOptions options = new();
        configure?.Invoke(options);
        JsonLinesOptions isChecked = options.Checked();
        _sinks.Add(_ => JsonLinesFileSink.Open(path, isChecked, _clock, isOwned: true));
        return this;
    }

    /// <summary>
    /// Measures calls with the meter <c>Tracking.ModelCalls</c>, by OpenTelemetry's conventions for generative AI: duration,
    /// tokens, time to the first chunk and for each further one. Calling it again changes nothing.
    /// </summary>
    /// <remarks>
    /// Attributes are operation, provider, requested and answering model, the error code of calls that did not succeed, and of the
    /// call's tags <c>agent</c>, <c>app</c> and <c>tenant</c>, or those that are chosen. A run id is never one.
    /// </remarks>
    public ModelCallTrackingBuilder AddMetrics() => AddMetrics(static _ => { });

    /// <summary>Measures calls as <see cref="AddMetrics()"/> does, with the tags that are chosen here as attributes.</summary>
    /// <param name="configure">Chooses the tags. Of several calls each continues with what the one before chose.</param>
    /// <exception cref="ArgumentNullException">The action is null.</exception>
    /// <exception cref="ArgumentException">A tag has no name, or the name of one of the conventions' attributes.</exception>
    public ModelCallTrackingBuilder AddMetrics(Action<MetricsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        MetricsOptions options = _metrics ?? new MetricsOptions();
        configure(options);
        _ = new TagAttributes(options);
        if (_metrics is null)
        {
            _metrics = options;
            _sinks.Add(_ => new MetricsSink(_conventions ?? GenAiConventionsSetting.FromEnvironment(), new TagAttributes(options)));
        }

        return this;
    }

    /// <summary>
    /// Chooses the names of metrics. Without it, the environment variable <c>OTEL_SEMCONV_STABILITY_OPT_IN</c> is read when the
    /// tracking is built: the latest conventions if it lists <c>gen_ai_latest_experimental</c>, else those of version 1.41.
    /// </summary>
    /// <param name="conventions">The conventions.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public ModelCallTrackingBuilder UseGenAiConventions(GenAiConventions conventions)
    {
        if (!Enum.IsDefined(conventions))
        {
            throw new ArgumentOutOfRangeException(nameof(conventions), conventions, "There are no such conventions.");
        }

        _conventions = conventions;
        return this;
    }

    /// <summary>
    /// Adds analytics: a row for each run, and the aggregates <c>model-&lt;method&gt;</c> (calls that succeeded) and
    /// <c>model-&lt;method&gt;-tokens</c> (tokens that were billed) of each backend.
    /// </summary>
    /// <param name="emitter">Where they go.</param>
    /// <exception cref="ArgumentNullException">The emitter is null.</exception>
    public ModelCallTrackingBuilder AddAnalytics(IAnalyticsEmitter emitter)
    {
        ArgumentNullException.ThrowIfNull(emitter);
        return AddSink(new AnalyticsSink(emitter));
    }

    /// <summary>Where the library's own warnings, and the generation log, are written; without it, nowhere.</summary>
    /// <param name="loggerFactory">The factory; null for no log.</param>
    public ModelCallTrackingBuilder UseLogger(ILoggerFactory? loggerFactory)
    {
        _loggerFactory = loggerFactory;
        _createLog = clock => new LoggerTrackingLog(loggerFactory, clock);
        return this;
    }

    /// <summary>Replaces the system's clock: durations, times of day and the expiry of tokens are taken from this one.</summary>
    /// <remarks>
    /// No call depends on it: where it throws, the last timestamp and the system's time of day are taken, and where it goes backwards,
    /// a duration is 0.
    /// </remarks>
    /// <param name="timeProvider">The clock.</param>
    /// <exception cref="ArgumentNullException">The clock is null.</exception>
    public ModelCallTrackingBuilder UseTimeProvider(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        TimeProvider clock = GuardedClock.Of(timeProvider);
        _clock = clock;
        _startTimer = ReferenceEquals(clock, TimeProvider.System) ? null : (wait, timeout) => FlushLimits.StartTimer(clock, wait, timeout);
        return this;
    }

    /// <summary>
    /// Sets how long a flush, and so disposing, waits for the sinks; without it, ten seconds. The sinks share that time: they are flushed
    /// side by side. One that is not done by then is counted as a failure, and not waited for again until it is; where the time is set,
    /// the token that it was given is cancelled.
    /// </summary>
    /// <param name="timeout">More than zero and less than 24 days; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is neither.</exception>
    public ModelCallTrackingBuilder UseFlushTimeout(TimeSpan timeout)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(timeout, TimeSpan.FromDays(24));
        }

        _flushTimeout = timeout;
        _cancelFlush = FlushLimits.Cancel;
        return this;
    }

    /// <summary>Signs resumption tokens, and refuses those that are not signed, altered or expired.</summary>
    /// <param name="options">The keys and the life time of tokens.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public ModelCallTrackingBuilder UseTokenSigning(TokenSigningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _createSigner = clock => new TokenSigner(options, clock);
        return this;
    }

    /// <summary>Gives every record its cost by these prices. They may be reloaded while the application runs.</summary>
    /// <param name="prices">The prices.</param>
    /// <exception cref="ArgumentNullException">The prices are null.</exception>
    public ModelCallTrackingBuilder UsePrices(PriceTable prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        _createPricing = log => new LivePricing(prices, log);
        return this;
    }

    /// <summary>Builds what was configured.</summary>
    public ModelCallTracking Build()
    {
        TrackingLog log = _createLog?.Invoke(_clock) ?? TrackingLog.Silent;
        return new ModelCallTracking(new ModelCallPipeline(
            CreateSinks(),
            _clock,
            log,
            _createSigner?.Invoke(_clock),
            _createPricing?.Invoke(log),
            _flushTimeout,
            _startTimer,
            _cancelFlush));
    }

    private List<IModelCallSink> CreateSinks()
    {
        List<IModelCallSink> sinks = new(_sinks.Count);
        try
        {
            foreach (Func<ILoggerFactory?, IModelCallSink> create in _sinks)
            {
                sinks.Add(create(_loggerFactory));
            }

            return sinks;
        }
        catch
        {
            foreach (IModelCallSink sink in sinks)
            {
                (sink as IBackgroundSink)?.CloseIfOwned();
            }

            throw;
        }
    }
}

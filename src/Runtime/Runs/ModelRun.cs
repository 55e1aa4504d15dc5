namespace Tracking;

/// <summary>
/// A parent run: one unit of work that makes several calls of models (an agent loop). The calls inside it keep their own run
/// ids and carry this one's beside; the run sums what they are billed and has an outcome and feedback of its own.
/// </summary>
/// <remarks>
/// Opened by <see cref="ModelCallTracking.StartRun"/> or a method marked <see cref="TrackedModelRunAttribute"/>. A run opened
/// inside another counts for both; runs nest 32 deep, and one that is opened deeper is beside the innermost. A run that is never
/// disposed ends as <see cref="CallOutcome.Abandoned"/> when it is collected, and a warning is logged. All members may be called
/// by many threads.
/// </remarks>
public sealed class ModelRun : IDisposable
{
    private readonly RunIdentity _identity;
    private readonly ModelCallTracker _tracker;
    private readonly RunPlace _place;
    private readonly RunRecords _records = new();
    private readonly long _started;
    private int _closed;

    private ModelRun(in RunIdentity identity, IParentRun? outer)
    {
        _identity = identity;
        _started = identity.Pipeline.Clock.GetTimestamp();
        _tracker = new ModelCallTracker(in identity, _started);
        _place = new RunPlace(this, in identity, outer);
    }

    /// <summary>Finds that a run was forgotten.</summary>
    ~ModelRun()
    {
        if (_place is { IsClosed: false })
        {
            // Sinks are foreign code and may block: not on the finalizer's thread.
            ThreadPool.UnsafeQueueUserWorkItem(static run => run.Forget(), this, preferLocal: false);
        }
    }

    /// <summary>
    /// The run of the current async flow, the nearest one that is open, or null. The flow does not keep a run that its owner has
    /// forgotten.
    /// </summary>
    public static ModelRun? Current => (AmbientRun.Parent?.Run as RunPlace)?.Handle;

    /// <summary>The run's id.</summary>
    public RunId RunId => _identity.RunId;

    /// <summary>How many calls have completed inside the run, those of runs inside it included.</summary>
    public int Calls => _records.Calls;

    /// <summary>
    /// A copy of the records of the calls inside the run that were not drained, in the order in which they completed. Runs
    /// inside this one are among them, marked <see cref="ModelCallRecord.IsRun"/>.
    /// </summary>
    public IReadOnlyList<ModelCallRecord> Records => _records.Copy();

    /// <summary>
    /// What the calls are billed, in tokens: the sum over their records, without those that replay a response or roll up others.
    /// A count is null while no call has reported it.
    /// </summary>
    public TokenUsage Billed => _records.Billed;

    /// <summary>What the calls cost together, in US dollars, as far as it is known; null if none has a cost.</summary>
    public decimal? Cost => _records.Cost.Amount;

    /// <summary>
    /// What the cost leaves open: the gaps of all calls, and whether calls without a cost were left out; <see cref="CostGaps.None"/>
    /// while there is no cost.
    /// </summary>
    public CostGaps CostGaps => _records.Cost.Gaps;

    /// <summary>The prompt of the last call that filled a context window, in tokens; null if none has. Embeddings fill none.</summary>
    public long? ContextWindowTokens => _records.ContextWindowTokens;

    /// <summary>Wall time of the run: until now, or until its end.</summary>
    public TimeSpan Duration => _tracker.Summary.Duration ?? _identity.Pipeline.Clock.Since(_started);

    /// <summary>How the run ended, or null while it has not.</summary>
    public CallOutcome? Outcome => _tracker.Summary.Outcome;

    /// <inheritdoc cref="ModelCallTracker.ResumptionToken"/>
    public string ResumptionToken => _tracker.ResumptionToken;

    internal ModelCallPipeline Pipeline => _identity.Pipeline;

    internal ModelCallTracker Tracker => _tracker;

    /// <summary>Whether a call was recorded in the run, or a run that took a call's tokens for its own.</summary>
    internal bool HasCalls => _records.Calls > 0 || _records.Billed.HasPositiveCount;

    /// <summary>The run as what is inside it sees it.</summary>
    internal RunPlace Place => _place;

    /// <summary>
    /// Returns what <see cref="Records"/> has, and forgets it: each record is drained once. The sums stay as they are. The outermost
    /// run forgets which responses it was billed, too: one that comes again after this is billed again.
    /// </summary>
    public IReadOnlyList<ModelCallRecord> Drain()
    {
        _place.ForgetResponses();
        return _records.Drain();
    }

    /// <summary>Records that the run failed. Only the exception's code is kept, never the exception or its message.</summary>
    /// <remarks>Without it, a run that is disposed has succeeded.</remarks>
    /// <param name="exception">Why it failed.</param>
    /// <returns>Whether it was recorded: false if there is an outcome already, or the run is over.</returns>
    /// <exception cref="ArgumentNullException">The exception is null.</exception>
    public bool TrackError(Exception exception) => _tracker.TrackError(exception);

    /// <summary>Records that the run failed.</summary>
    /// <remarks>Without it, a run that is disposed has succeeded.</remarks>
    /// <param name="code">One of <see cref="ErrorCodes"/>; any other is recorded as <see cref="ErrorCodes.BackendError"/>.</param>
    /// <returns>Whether it was recorded: false if there is an outcome already, or the run is over.</returns>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    public bool TrackError(string code) => _tracker.TrackError(code);

    /// <summary>Records what the user thought of the run as a whole, also after it is over.</summary>
    /// <param name="feedback">The judgement.</param>
    /// <returns>Whether it was recorded: false if there is one already.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined; one that is can still be recorded.</exception>
    public bool TrackFeedback(Feedback feedback) => _tracker.TrackFeedback(feedback);

    /// <summary>
    /// Gives the next call of the current async flow a correlation id. That call alone carries it, also if it fails; of two given
    /// before one call the last counts.
    /// </summary>
    /// <param name="correlationId">The application's own id for the call.</param>
    /// <exception cref="ArgumentException">The id is null or empty.</exception>
    public void NoteCorrelationId(string correlationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(correlationId);
        _place.Note(correlationId);
    }

    /// <summary>
    /// Ends the run and gives its record to the sinks; it has succeeded unless an error was recorded. A second call does nothing.
    /// Calls that complete later are recorded, marked late, and still summed here.
    /// </summary>
    public void Dispose()
    {
        if (ReferenceEquals(AmbientRun.Current?.Run, _place))
        {
            AmbientRun.Current = ParentChain.Nearest(_place.Outer);
        }

        RunMeasurements measurements = new() { Outcome = CallOutcome.Success };
        RunEnd end = new(in measurements, default, default, _identity.Descriptor.Provider);
        End(in end, out _);
    }

    /// <summary>Opens a run; whoever opens it makes it the current one, and ends it.</summary>
    /// <param name="identity">The run's identity.</param>
    /// <param name="outer">The place that it is opened in, or null.</param>
    internal static ModelRun Open(in RunIdentity identity, IParentRun? outer)
    {
        ModelRun run = new(in identity, outer);
        AmbientRun.Opened();
        return run;
    }

    /// <summary>Opens the run of a method, which nobody can forget: it ends when the method does.</summary>
    internal static IParentRun OpenMethod(in RunIdentity identity, IParentRun? outer)
    {
        ModelRun run = Open(in identity, outer);
        run._place.Keep(run);
        return run._place;
    }

    internal void Take(CompletedCall completed) => _records.Add(completed);

    /// <summary>Ends the run with what its method came to, unless the core has recorded an outcome itself.</summary>
    /// <param name="end">What is known of the end.</param>
    /// <param name="record">The run's record; empty if it was over.</param>
    /// <returns>Whether it was open until now.</returns>
    internal bool End(in RunEnd end, out ModelCallRecord record)
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            record = default;
            return false;
        }

        GC.SuppressFinalize(this);
        AmbientRun.Closed();
        _place.Close();
        RunMeasurements measurements = Measure(in end);
        record = new ModelCallRecord(
            RunId,
            _identity.ParentRunId,
            _identity.Step,
            _identity.Descriptor,
            end.Provider,
            isLate: _identity.Parent is { IsClosed: true },
            new RecordParts(in measurements, in end.Arguments, in end.Reading));
        Pipeline.Pricing?.Rate(ref record);
        _records.AddOwn(in record);
        _identity.Pipeline.Complete(in record);
        ParentChain.Complete(_identity.Parent, in record);
        return true;
    }

    private RunMeasurements Measure(in RunEnd end)
    {
        ref readonly RunMeasurements measured = ref end.Measurements;
        TimeProvider clock = _identity.Pipeline.Clock;
        TimeSpan elapsed = clock.Since(_started);
        RunMeasurements measurements = _tracker.EndRun(measured.Outcome, measured.ErrorCode, elapsed, in measured.Tokens);
        measurements.IsRun = true;
        measurements.StartedAt = clock.GetUtcNow().Before(elapsed);
        measurements.WaitTime = measured.WaitTime;
        measurements.TimeToFirstChunk = measured.TimeToFirstChunk;
        measurements.TimeToFirstToken ??= measured.TimeToFirstToken;
        measurements.ChunkCount = measured.ChunkCount;
        if (!end.HasOwnTokens)
        {
            // Its tokens are those of its calls, which have recorded them.
            measurements.Tokens = new NormalizedUsage { Usage = Billed with { Provenance = TokenProvenance.RolledUp } };
        }

        return measurements;
    }

    // The run's clock, price table and log are foreign code, and on a thread of the pool nobody catches what they throw.
    private void Forget()
    {
        try
        {
            RunMeasurements measurements = new() { Outcome = CallOutcome.Abandoned, ErrorCode = ErrorCodes.Aborted };
            RunEnd end = new(in measurements, default, default, _identity.Descriptor.Provider);
            if (End(in end, out _))
            {
                Pipeline.Log.RunForgotten(RunId, _identity.Descriptor.Key);
            }
        }
#pragma warning disable CA1031 // As above.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Pipeline.Log.TrackingFailed(nameof(ModelRun), failure);
        }
    }
}

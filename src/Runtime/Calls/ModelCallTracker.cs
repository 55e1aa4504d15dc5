namespace Tracking;

/// <summary>
/// Records what happens in one run. Each metric is recorded at most once: a second attempt, or one on a run that is over, records
/// nothing, returns false and logs a warning. Tool calls and judge results count each time. All members may be called by many
/// threads.
/// </summary>
/// <remarks>
/// In a tracked method the generated code records duration, outcome and tokens; a core takes a tracker to record tool calls
/// or to hand out <see cref="ResumptionToken"/>. A tracker made by <see cref="ModelCallTracking.CreateTracker"/> is the caller's
/// own: <see cref="Complete()"/> gives its record to the sinks.
/// </remarks>
public sealed class ModelCallTracker
{
    private readonly RunIdentity _identity;
    private readonly long _started;
    private readonly bool _isByHand;
    private readonly RunRecording _recording = new();

    internal ModelCallTracker(in RunIdentity identity, long started, bool isByHand = false)
    {
        _identity = identity;
        _started = started;
        _isByHand = isByHand;
    }

    /// <summary>The run's id.</summary>
    public RunId RunId => _identity.RunId;

    /// <summary>The parent run's id, or null outside one.</summary>
    public RunId? ParentRunId => _identity.ParentRunId;

    /// <summary>The call's number in its parent run, from 1; 1 outside one.</summary>
    public int Step => _identity.Step;

    /// <summary>What was known of the call before it was made.</summary>
    public ModelCallDescriptor Descriptor => _identity.Descriptor;

    /// <summary>A snapshot of what has been recorded so far; a later recording does not change it.</summary>
    public ModelCallSummary Summary => _recording.Summarize();

    /// <summary>
    /// A token that names this run, for feedback and judgements that come later, also in another process. Signed if
    /// <see cref="ModelCallTrackingBuilder.UseTokenSigning(TokenSigningOptions)"/> was configured; else it can be forged.
    /// </summary>
    public string ResumptionToken => Tracking.ResumptionToken.Create(RunId, Descriptor, _identity.Pipeline.Signer);

    /// <summary>Records the run's wall time.</summary>
    /// <param name="duration">The time; a negative one is recorded as zero.</param>
    /// <returns>Whether it was recorded: false if there is one already, or the run is over.</returns>
    public bool TrackDuration(TimeSpan duration) => RecordTime(Claims.Duration, MetricKind.Duration, duration, nameof(TrackDuration));

    /// <summary>Records the time to the first element of a stream.</summary>
    /// <param name="time">The time; a negative one is recorded as zero.</param>
    /// <returns>Whether it was recorded: false if there is one already, or the run is over.</returns>
    public bool TrackTimeToFirstChunk(TimeSpan time) =>
        RecordTime(Claims.TimeToFirstChunk, MetricKind.TimeToFirstChunk, time, nameof(TrackTimeToFirstChunk));

    /// <summary>Records the time to the first element that carries content.</summary>
    /// <param name="time">The time; a negative one is recorded as zero.</param>
    /// <returns>Whether it was recorded: false if there is one already, or the run is over.</returns>
    public bool TrackTimeToFirstToken(TimeSpan time) =>
        RecordTime(Claims.TimeToFirstToken, MetricKind.TimeToFirstToken, time, nameof(TrackTimeToFirstToken));

    /// <summary>
    /// Records the token usage, as it is given. Usage without any positive count is not recorded, and another still can be.
    /// </summary>
    /// <remarks>
    /// On a run that is over it would belong to no record: it is dropped and counted
    /// (<see cref="ModelCallTracking.DroppedUsages"/>).
    /// </remarks>
    /// <param name="usage">The usage.</param>
    /// <returns>Whether it was recorded: false if there is one already, no count is positive, or the run is over.</returns>
    public bool TrackTokens(in TokenUsage usage)
    {
        if (!usage.HasPositiveCount)
        {
            return false;
        }

        if (_recording.IsClosedWithout(Claims.Tokens))
        {
            _identity.Pipeline.DropUsage(RunId, Descriptor.Key);
            return false;
        }

        if (!Claim(Claims.Tokens, nameof(TrackTokens)))
        {
            return false;
        }

        // Counts that are recorded come from somewhere, also where whoever made them did not say so.
        TokenUsage recorded = usage.Provenance == TokenProvenance.None ? usage with { Provenance = TokenProvenance.Reported } : usage;
        _recording.Publish(in recorded);
        _identity.EmitTokens(in recorded);
        return true;
    }

    /// <summary>Records that the model answered.</summary>
    /// <returns>Whether it was recorded: false if there is an outcome already, or the run is over.</returns>
    public bool TrackSuccess() => RecordOutcome(CallOutcome.Success, null, nameof(TrackSuccess));

    /// <summary>Records that the call failed. Only the exception's code is kept, never the exception or its message.</summary>
    /// <param name="exception">What the call threw.</param>
    /// <returns>Whether it was recorded: false if there is an outcome already, or the run is over.</returns>
    /// <exception cref="ArgumentNullException">The exception is null.</exception>
    public bool TrackError(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return RecordOutcome(CallOutcome.Error, ErrorClassification.CodeOf(exception, null), nameof(TrackError));
    }

    /// <summary>Records that the call failed.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>; any other is recorded as <see cref="ErrorCodes.BackendError"/>.</param>
    /// <returns>Whether it was recorded: false if there is an outcome already, or the run is over.</returns>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    public bool TrackError(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return RecordOutcome(CallOutcome.Error, ErrorCodes.Contains(code) ? code : ErrorCodes.BackendError, nameof(TrackError));
    }

    /// <summary>Records that the caller cancelled the call.</summary>
    /// <returns>Whether it was recorded: false if there is an outcome already, or the run is over.</returns>
    public bool TrackCancelled() => RecordOutcome(CallOutcome.Cancelled, ErrorCodes.Aborted, nameof(TrackCancelled));

    /// <summary>Records that the consumer left the stream before its end.</summary>
    /// <returns>Whether it was recorded: false if there is an outcome already, or the run is over.</returns>
    public bool TrackAbandoned() => RecordOutcome(CallOutcome.Abandoned, ErrorCodes.Aborted, nameof(TrackAbandoned));

    /// <summary>Records what the user thought of the answer, also after the run is over.</summary>
    /// <param name="feedback">The judgement.</param>
    /// <returns>Whether it was recorded: false if there is one already.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined; one that is can still be recorded.</exception>
    public bool TrackFeedback(Feedback feedback)
    {
        FeedbackArgument.ThrowIfUndefined(feedback);
        if (!Claim(Claims.Feedback, nameof(TrackFeedback)))
        {
            return false;
        }

        _recording.Publish(feedback);
        _identity.EmitFeedback(feedback);
        return true;
    }

    /// <summary>
    /// Records that the model called a tool. Each call counts; what comes after the run is over is a metric, but not on its record.
    /// </summary>
    /// <param name="toolKey">The tool's name.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public void TrackToolCall(string toolKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(toolKey);
        _recording.AddToolCall(toolKey);
        _identity.EmitToolCall(toolKey);
    }

    /// <summary>
    /// Records a judge's score, also after the run is over. Each counts; one that was not sampled or not successful is dropped.
    /// </summary>
    /// <param name="result">The score.</param>
    /// <exception cref="ArgumentException">The metric key of a score that counts is null or empty.</exception>
    public void TrackJudgeResult(JudgeResult result)
    {
        if (result.Sampled && result.Success)
        {
            ArgumentException.ThrowIfNullOrEmpty(result.MetricKey);
            _identity.EmitJudgeResult(in result);
        }
    }

    /// <summary>
    /// Ends a run whose tracker was made by hand and gives its record to the sinks; a second call does nothing. A duration that
    /// was not recorded is measured from the tracker's creation; without an outcome the run counts as abandoned. After it only
    /// feedback, tool calls and judgements are recorded. A tracked method ends its run itself: on the tracker that its core gets
    /// this does nothing.
    /// </summary>
    public void Complete()
    {
        if (!_isByHand || !_recording.TryClaim(Claims.Completed))
        {
            return;
        }

        TimeSpan elapsed = _identity.Pipeline.Clock.Since(_started);
        RecordWhatIsMissing(elapsed);
        RunMeasurements measurements = _recording.Measure(elapsed);
        measurements.StartedAt = _identity.Pipeline.Clock.GetUtcNow().Before(elapsed);
        if (measurements.Tokens.Usage.HasPositiveCount && measurements.Tokens.Usage.PartExceedsWhole)
        {
            measurements.Tokens.Reconciliation |= UsageReconciliation.PartExceedsWhole;
        }

        ModelCallRecord record = new(
            RunId,
            ParentRunId,
            Step,
            Descriptor,
            Descriptor.Provider,
            isLate: _identity.Parent is { IsClosed: true },
            new RecordParts(in measurements, default, default));
        _identity.Pipeline.Pricing?.Rate(ref record);
        _identity.Pipeline.Complete(in record);
        ParentChain.Complete(_identity.Parent, in record);
    }

    /// <summary>What has been recorded, for the record that the generated code gives, and beside which no more comes.</summary>
    internal RunMeasurements Close(TimeSpan elapsed)
    {
        _recording.Close();
        return _recording.Measure(elapsed);
    }

    /// <summary>Ends a parent run: what was not recorded by hand is recorded now.</summary>
    /// <param name="outcome">How the run ended.</param>
    /// <param name="errorCode">Why it failed, if it did.</param>
    /// <param name="elapsed">Its wall time.</param>
    /// <param name="tokens">Tokens of its own, if it has any.</param>
    internal RunMeasurements EndRun(CallOutcome outcome, string? errorCode, TimeSpan elapsed, in NormalizedUsage tokens)
    {
        if (_recording.TryClaim(Claims.Duration))
        {
            _recording.Publish(Claims.Duration, elapsed);
            _identity.EmitTime(MetricKind.Duration, elapsed);
        }

        if (_recording.TryClaim(Claims.Outcome))
        {
            _recording.Publish(outcome, errorCode);
            _identity.EmitOutcome(outcome);
        }

        bool ownTokens = tokens.Usage.HasPositiveCount && _recording.TryClaim(Claims.Tokens);
        if (ownTokens)
        {
            _recording.Publish(in tokens.Usage);
            _identity.EmitTokens(in tokens.Usage);
        }

        RunMeasurements measurements = Close(elapsed);
        if (ownTokens || !measurements.Tokens.Usage.HasPositiveCount)
        {
            measurements.Tokens = tokens;
        }

        return measurements;
    }

    internal bool RecordOutcome(CallOutcome outcome, string? errorCode, string method)
    {
        if (!Claim(Claims.Outcome, method))
        {
            return false;
        }

        Record(outcome, errorCode);
        return true;
    }

    // What the record says, the metrics say too: every run has a duration and an outcome.
    private void RecordWhatIsMissing(TimeSpan elapsed)
    {
        if (_recording.TryClaim(Claims.Duration))
        {
            Record(Claims.Duration, MetricKind.Duration, elapsed);
        }

        if (_recording.TryClaim(Claims.Outcome))
        {
            Record(CallOutcome.Abandoned, ErrorCodes.Aborted);
        }

        _recording.Close();
    }

    private bool RecordTime(Claims slot, MetricKind kind, TimeSpan time, string method)
    {
        if (!Claim(slot, method))
        {
            return false;
        }

        Record(slot, kind, time < TimeSpan.Zero ? TimeSpan.Zero : time);
        return true;
    }

    private void Record(CallOutcome outcome, string? errorCode)
    {
        _recording.Publish(outcome, errorCode);
        _identity.EmitOutcome(outcome);
    }

    private void Record(Claims slot, MetricKind kind, TimeSpan time)
    {
        _recording.Publish(slot, time);
        _identity.EmitTime(kind, time);
    }

    private bool Claim(Claims slot, string method)
    {
        if (_recording.TryClaim(slot))
        {
            return true;
        }

        _identity.Pipeline.Log.AlreadyRecorded(method, RunId, Descriptor.Key);
        return false;
    }
}

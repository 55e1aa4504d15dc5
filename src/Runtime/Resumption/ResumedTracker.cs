namespace Tracking;

/// <summary>
/// A run that is over, on which only what comes after it can be recorded. Its duration, outcome and tokens are recorded where
/// it ran. All members may be called by many threads.
/// </summary>
public sealed class ResumedTracker
{
    private readonly RunIdentity _identity;
    private int _hasFeedback;

    internal ResumedTracker(in ResumptionPayload payload, ModelCallPipeline pipeline, object? subject) => _identity = new RunIdentity
    {
        Pipeline = pipeline,
        Descriptor = new ModelCallDescriptor(payload.Key, payload.VariationKey, payload.Version, payload.GraphKey),
        Subject = subject,
        RunId = payload.RunId,
        Step = 1,
    };

    /// <summary>The run's id.</summary>
    public RunId RunId => _identity.RunId;

    /// <summary>The stable name under which the run is counted.</summary>
    public string Key => _identity.Descriptor.Key;

    /// <summary>Which variation of the configuration ran, or null.</summary>
    public string? VariationKey => _identity.Descriptor.VariationKey;

    /// <summary>The version of the configuration that ran; a token of another system may carry one below 1.</summary>
    public int Version => _identity.Descriptor.Version;

    /// <summary>The key of the agent graph that the run belongs to, or null.</summary>
    public string? GraphKey => _identity.Descriptor.GraphKey;

    /// <summary>Records what the user thought of the answer, once for each tracker.</summary>
    /// <param name="feedback">The judgement.</param>
    /// <returns>Whether it was recorded: false if this tracker recorded one already.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined; one that is can still be recorded.</exception>
    public bool TrackFeedback(Feedback feedback)
    {
        FeedbackArgument.ThrowIfUndefined(feedback);
        if (Interlocked.Exchange(ref _hasFeedback, 1) != 0)
        {
            _identity.Pipeline.Log.AlreadyRecorded(nameof(TrackFeedback), RunId, Key);
            return false;
        }

        _identity.EmitFeedback(feedback);
        return true;
    }

    /// <summary>Records a judge's score. Each counts; one that was not sampled or not successful is dropped.</summary>
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
}

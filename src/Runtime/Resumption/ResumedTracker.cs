namespace Tracking;

/// <summary>A run that is over, on which only what comes after it can be recorded.</summary>
public sealed class ResumedTracker
{
    internal ResumedTracker(in ResumptionPayload payload, ModelCallPipeline pipeline, object? subject) => RunId = payload.RunId;

    /// <summary>The run's id.</summary>
    public RunId RunId { get; }
}

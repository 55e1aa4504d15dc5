namespace Tracking;

/// <summary>A snapshot of what a tracker has recorded; null is what has not been recorded yet.</summary>
public sealed class ModelCallSummary
{
    /// <summary>Wall time of the run.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Time to the first element that carries content.</summary>
    public TimeSpan? TimeToFirstToken { get; init; }

    /// <summary>The token usage.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>How the run ended.</summary>
    public CallOutcome? Outcome { get; init; }

    /// <summary>The user's judgement.</summary>
    public Feedback? Feedback { get; init; }

    /// <summary>The tools called so far, in order.</summary>
    public IReadOnlyList<string>? ToolCalls { get; init; }
}

namespace Tracking;

/// <summary>A snapshot of what a tracker has recorded. Each property is null while nothing is recorded of it.</summary>
public sealed class ModelCallSummary
{
    /// <summary>Wall time of the run, or null.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Time from the call to the first element of its stream that carries content, or null.</summary>
    public TimeSpan? TimeToFirstToken { get; init; }

    /// <summary>The token usage, or null.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>How the run ended, or null.</summary>
    public CallOutcome? Outcome { get; init; }

    /// <summary>What the user thought of the answer, or null.</summary>
    public Feedback? Feedback { get; init; }

    /// <summary>The tools called so far, in order, or null; never empty.</summary>
    public IReadOnlyList<string>? ToolCalls { get; init; }
}

namespace Tracking;

/// <summary>The score that a judge (an evaluation, usually by another model) gave an answer.</summary>
/// <param name="MetricKey">The name of the metric that the score belongs to.</param>
/// <param name="Score">The score, in the metric's own unit; it is not checked.</param>
public readonly record struct JudgeResult(string MetricKey, double Score)
{
    /// <summary>The key of the judge's own configuration, or null.</summary>
    public string? JudgeConfigKey { get; init; }

    /// <summary>Whether the answer was chosen for judging; a result that was not is dropped silently.</summary>
    public bool Sampled { get; init; } = true;

    /// <summary>Whether the judge gave a score; a result without one is dropped silently.</summary>
    public bool Success { get; init; } = true;
}

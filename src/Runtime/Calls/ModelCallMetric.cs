namespace Tracking;

/// <summary>One measurement of a run, given to sinks as it is recorded.</summary>
public readonly struct ModelCallMetric
{
    /// <summary>What is measured.</summary>
    public MetricKind Kind { get; init; }

    /// <summary>The run.</summary>
    public RunId RunId { get; init; }

    /// <summary>The parent run, if the call was made inside one.</summary>
    public RunId? ParentRunId { get; init; }

    /// <summary>The call's number in its parent run, from 1; 1 outside one.</summary>
    public int Step { get; init; }

    /// <summary>What was known of the call before it was made.</summary>
    public ModelCallDescriptor Descriptor { get; init; }

    /// <summary>Whom the call was made for, or null.</summary>
    public object? Subject { get; init; }

    /// <summary>The value: milliseconds for times, tokens for usage, a judge's score, else 1.</summary>
    public double Value { get; init; }

    /// <summary>The counts, for <see cref="MetricKind.Tokens"/>.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>The outcome, for <see cref="MetricKind.Outcome"/>.</summary>
    public CallOutcome? Outcome { get; init; }

    /// <summary>The judgement, for <see cref="MetricKind.Feedback"/>.</summary>
    public Feedback? Feedback { get; init; }

    /// <summary>The name of the tool, or the judge's metric key.</summary>
    public string? Name { get; init; }

    /// <summary>The key of the judge's configuration, for <see cref="MetricKind.JudgeResult"/>.</summary>
    public string? JudgeConfigKey { get; init; }
}

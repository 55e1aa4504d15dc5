using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Tracking;

/// <summary>One measurement of a run, given to sinks as it is recorded. What does not belong to its kind is null or empty.</summary>
public struct ModelCallMetric
{
    private MetricKind _kind;
    private double _value;
    private TokenUsage _usage;
    private CallOutcome? _outcome;

    // Without by-reference parameters and inlined, for the reason that a record is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ModelCallMetric(RunId runId, RunId? parentRunId, int step, ModelCallDescriptor descriptor, object? subject)
    {
        RunId = runId;
        ParentRunId = parentRunId;
        Step = step;
        Descriptor = descriptor;
        Subject = subject;
    }

    /// <summary>What is measured.</summary>
    public MetricKind Kind
    {
        readonly get => _kind;
        init => _kind = value;
    }

    /// <summary>The run's id.</summary>
    public RunId RunId { readonly get; init; }

    /// <summary>The parent run's id, or null outside one.</summary>
    public RunId? ParentRunId { readonly get; init; }

    /// <summary>The call's number in its parent run, from 1; 1 outside one.</summary>
    public int Step { readonly get; init; }

    /// <summary>What was known of the call before it was made.</summary>
    public ModelCallDescriptor Descriptor { readonly get; init; }

    /// <summary>Whom the call was made for, or null.</summary>
    /// <remarks>As JSON, text and numbers are written; an object of the application's own is written as null.</remarks>
    [JsonConverter(typeof(SubjectJsonConverter))]
    public object? Subject { readonly get; init; }

    /// <summary>The value: milliseconds for times, the total for usage (0 if it is not known), a judge's score, else 1.</summary>
    public double Value
    {
        readonly get => _value;
        init => _value = value;
    }

    /// <summary>The counts, for <see cref="MetricKind.Tokens"/>; else empty.</summary>
    public TokenUsage Usage
    {
        readonly get => _usage;
        init => _usage = value;
    }

    /// <summary>The outcome, for <see cref="MetricKind.Outcome"/>; else null.</summary>
    public CallOutcome? Outcome
    {
        readonly get => _outcome;
        init => _outcome = value;
    }

    /// <summary>What the user thought of the answer, for <see cref="MetricKind.Feedback"/>; else null.</summary>
    public Feedback? Feedback { readonly get; init; }

    /// <summary>
    /// The name of the tool for <see cref="MetricKind.ToolCall"/>, the judge's metric key for <see cref="MetricKind.JudgeResult"/>;
    /// else null.
    /// </summary>
    public string? Name { readonly get; init; }

    /// <summary>The key of the judge's configuration, for <see cref="MetricKind.JudgeResult"/> if it has one; else null.</summary>
    public string? JudgeConfigKey { readonly get; init; }

    /// <summary>Makes it the next metric of the same run: most of what a metric says is the same for all of them.</summary>
    internal void Become(MetricKind kind, double value, CallOutcome? outcome = null)
    {
        _kind = kind;
        _value = value;
        _outcome = outcome;
    }

    internal void Become(in TokenUsage usage)
    {
        Become(MetricKind.Tokens, usage.TotalTokens ?? 0);
        _usage = usage;
    }
}

namespace Tracking;

/// <summary>Which run something belongs to; everything that a run emits goes through here.</summary>
internal struct RunIdentity
{
    internal ModelCallPipeline Pipeline;
    internal ModelCallDescriptor Descriptor;
    internal IParentRun? Parent;
    internal object? Subject;
    internal RunId RunId;
    internal int Step;

    internal readonly RunId? ParentRunId => Parent?.RunId;

    internal readonly void EmitTime(MetricKind kind, TimeSpan time) => Emit(Metric(kind, time.TotalMilliseconds));

    internal readonly void EmitTokens(in TokenUsage usage) =>
        Emit(Metric(MetricKind.Tokens, usage.TotalTokens ?? 0) with { Usage = usage });

    internal readonly void EmitOutcome(CallOutcome outcome) => Emit(Metric(MetricKind.Outcome, 1) with { Outcome = outcome });

    internal readonly void EmitFeedback(Feedback feedback) => Emit(Metric(MetricKind.Feedback, 1) with { Feedback = feedback });

    internal readonly void EmitToolCall(string name) => Emit(Metric(MetricKind.ToolCall, 1) with { Name = name });

    internal readonly void EmitJudgeResult(in JudgeResult result) =>
        Emit(Metric(MetricKind.JudgeResult, result.Score) with { Name = result.MetricKey, JudgeConfigKey = result.JudgeConfigKey });

    private readonly ModelCallMetric Metric(MetricKind kind, double value) => new()
    {
        Kind = kind,
        Value = value,
        RunId = RunId,
        ParentRunId = ParentRunId,
        Step = Step,
        Descriptor = Descriptor,
        Subject = Subject,
    };

    private readonly void Emit(in ModelCallMetric metric) => Pipeline.Emit(in metric);
}

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

    internal readonly void EmitTime(MetricKind kind, TimeSpan time)
    {
        ModelCallMetric metric = new(RunId, ParentRunId, Step, Descriptor, Subject);
        metric.Become(kind, time.TotalMilliseconds);
        Pipeline.Emit(in metric);
    }

    internal readonly void EmitTokens(in TokenUsage usage)
    {
        ModelCallMetric metric = new(RunId, ParentRunId, Step, Descriptor, Subject);
        metric.Become(in usage);
        Pipeline.Emit(in metric);
    }

    internal readonly void EmitOutcome(CallOutcome outcome)
    {
        ModelCallMetric metric = new(RunId, ParentRunId, Step, Descriptor, Subject);
        metric.Become(MetricKind.Outcome, 1, outcome);
        Pipeline.Emit(in metric);
    }

    internal readonly void EmitFeedback(Feedback feedback) =>
        Emit(new ModelCallMetric(RunId, ParentRunId, Step, Descriptor, Subject) { Kind = MetricKind.Feedback, Value = 1, Feedback = feedback });

    internal readonly void EmitToolCall(string name) =>
        Emit(new ModelCallMetric(RunId, ParentRunId, Step, Descriptor, Subject) { Kind = MetricKind.ToolCall, Value = 1, Name = name });

    internal readonly void EmitJudgeResult(in JudgeResult result) => Emit(new ModelCallMetric(RunId, ParentRunId, Step, Descriptor, Subject)
    {
        Kind = MetricKind.JudgeResult,
        Value = result.Score,
        Name = result.MetricKey,
        JudgeConfigKey = result.JudgeConfigKey,
    });

    /// <summary>What a run that is over measured, in the order in which it is promised.</summary>
    internal readonly void EmitAll(in RunMeasurements measurements)
    {
        SinkFlow flow = Pipeline.EnterMetrics();
        ModelCallMetric metric = new(RunId, ParentRunId, Step, Descriptor, Subject);
        if (measurements.TimeToFirstChunk is { } firstChunk)
        {
            metric.Become(MetricKind.TimeToFirstChunk, firstChunk.TotalMilliseconds);
            Pipeline.Emit(in metric);
        }

        if (measurements.TimeToFirstToken is { } firstToken)
        {
            metric.Become(MetricKind.TimeToFirstToken, firstToken.TotalMilliseconds);
            Pipeline.Emit(in metric);
        }

        metric.Become(MetricKind.Duration, measurements.Duration.TotalMilliseconds);
        Pipeline.Emit(in metric);
        metric.Become(MetricKind.Outcome, 1, measurements.Outcome);
        Pipeline.Emit(in metric);
        if (measurements.Tokens.Usage.HasPositiveCount)
        {
            metric.Become(in measurements.Tokens.Usage);
            Pipeline.Emit(in metric);
        }

        flow.Leave();
    }

    private readonly void Emit(in ModelCallMetric metric) => Pipeline.Emit(in metric);
}

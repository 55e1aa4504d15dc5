namespace Tracking.Runtime.Tests;

/// <summary>Records to write: one of which as little as possible is known, and one of which all is.</summary>
internal static class GenerationRecords
{
    private static readonly DateTimeOffset StartedAt = new(2026, 1, 2, 4, 4, 5, TimeSpan.FromHours(1));

    internal static ModelCallRecord Least { get; } = new()
    {
        RunId = RunId.FromText("9b2f0f3e-4d0c-4e5a-9a57-0d2f6f3c1a2b"),
        Step = 1,
        Descriptor = new ModelCallDescriptor("answer"),
        StartedAt = StartedAt,
        Duration = TimeSpan.FromMilliseconds(1500.25),
    };

    internal static ModelCallRecord Most { get; } = new()
    {
        RunId = RunId.FromText("9b2f0f3e-4d0c-4e5a-9a57-0d2f6f3c1a2b"),
        ParentRunId = RunId.FromText("parent"),
        Step = 3,
        Descriptor = new ModelCallDescriptor("answer") { Version = 7, VariationKey = "v", Operation = "chat" },
        Subject = "nobody's business",
        Outcome = CallOutcome.Error,
        ErrorCode = ErrorCodes.ContentFiltered,
        StartedAt = StartedAt,
        Duration = TimeSpan.FromSeconds(2),
        WaitTime = TimeSpan.FromMilliseconds(1200),
        TimeToFirstChunk = TimeSpan.FromMilliseconds(100),
        TimeToFirstToken = TimeSpan.FromMilliseconds(250.5),
        Usage = TokenUsage.Exclusive(input: 100, output: 50, reasoning: 20, cacheRead: 800, cacheWrite: 200, cacheWriteOneHour: 60),
        Reconciliation = UsageReconciliation.CacheAdded | UsageReconciliation.Unattributed,
        Cost = 0.0123m,
        Currency = "USD",
        PriceVersion = "prices.json@sha256:00",
        CostGaps = CostGaps.CacheWriteSplit | CostGaps.Tier,
        Model = "model-2026-01-01",
        RequestModel = "model",
        Provider = "anthropic",
        ResponseId = "msg_1",
        FinishReason = "refusal",
        ServiceTier = "priority",
        HistoryLength = 12,
        CorrelationId = "c-1",
        Tags = [new("tenant", "acme"), new("session_id", "s-1")],
    };
}

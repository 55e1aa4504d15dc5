namespace Tracking.Runtime.Tests.Analytics;

public class RowTests
{
    private readonly InMemoryAnalytics _analytics = new();

    [Fact]
    public void A_row_has_what_the_record_has()
    {
        AnalyticsRow row = RowOf(GenerationRecords.Most with
        {
            Tags = [new("tenant", "acme"), new("app", "support"), new("conversation_id", "c-9"), new("region", "north")],
        });

        Assert.Equal(
            new AnalyticsRow
            {
                Backend = "anthropic",
                Method = "generate",
                Model = "model-2026-01-01",
                Tenant = "acme",
                App = "support",
                ConversationId = "c-9",
                RunId = RunId.FromText("9b2f0f3e-4d0c-4e5a-9a57-0d2f6f3c1a2b"),
                ParentRunId = RunId.FromText("parent"),
                Step = 3,
                Latency = TimeSpan.FromSeconds(2),
                Outcome = CallOutcome.Error,
                Provenance = TokenProvenance.Reported,
                InputTokens = 1100,
                OutputTokens = 50,
                ReasoningTokens = 20,
                CacheReadTokens = 800,
                CacheWriteTokens = 200,
                CacheWriteOneHourTokens = 60,
                TotalTokens = 1150,
                Cost = 0.0123m,
                ErrorCode = ErrorCodes.ContentFiltered,
                StartedAt = GenerationRecords.Most.StartedAt,
            },
            row);
    }

    [Fact]
    public void What_was_not_reported_is_absent_and_not_zero()
    {
        AnalyticsRow row = RowOf(GenerationRecords.Least with { Usage = TokenUsage.Inclusive(input: 0, output: 5) });

        Assert.Equal((0L, 5L), (row.InputTokens, row.OutputTokens));
        Assert.Null(row.ReasoningTokens ?? row.CacheReadTokens ?? row.CacheWriteTokens ?? row.CacheWriteOneHourTokens);
        Assert.Null(row.Backend ?? row.Model ?? row.Tenant ?? row.App ?? row.ConversationId ?? row.ErrorCode);
        Assert.Null(row.Cost);
        Assert.Null(row.ParentRunId);
    }

    [Fact]
    public void Of_two_tags_with_one_name_the_last_counts() =>
        Assert.Equal("b", RowOf(GenerationRecords.Least with { Tags = [new("tenant", "a"), new("tenant", "b")] }).Tenant);

    private AnalyticsRow RowOf(in ModelCallRecord record)
    {
        new AnalyticsSink(_analytics).OnCompleted(in record);
        return Assert.Single(_analytics.Rows);
    }
}

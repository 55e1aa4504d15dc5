using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Analytics;

public sealed class AggregateTests
{
    [Fact]
    public async Task Calls_of_each_kind_add_their_tokens_to_their_backend()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Embeddings("text-embedding-3-small").EmbedAsync("hi");
        await models.OpenAI("gpt-4o-mini").AnswerAsync("hi");
        await models.Anthropic().StreamAsync("claude-sonnet-4-5").CountAsync();

        Assert.Equal(
            [
                (1, "model-embed", "openai"),
                (17, "model-embed-tokens", "openai"),
                (1, "model-generate", "openai"),
                (1859, "model-generate-tokens", "openai"),
                (1, "model-generateStream", "anthropic"),
                (2591, "model-generateStream-tokens", "anthropic"),
            ],
            models.Analytics.Aggregates);
    }

    [Fact]
    public async Task A_stream_that_is_broken_off_is_a_row_with_what_was_billed_and_no_success()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().StreamAsync("claude-sonnet-4-5").BreakAfterFirstAsync();

        AnalyticsRow row = Assert.Single(models.Analytics.Rows);
        Assert.Equal((CallOutcome.Abandoned, "aborted", 2522L), (row.Outcome, row.ErrorCode, row.TotalTokens));
        Assert.Equal([(2522, "model-generateStream-tokens", "anthropic")], models.Analytics.Aggregates);
    }
}

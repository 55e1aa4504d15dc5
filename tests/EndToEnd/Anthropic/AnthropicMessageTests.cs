using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Anthropic;

public sealed class AnthropicMessageTests
{
    [Theory]
    [InlineData("claude-sonnet-4-5")]
    [InlineData("claude-sonnet-4-5-cache-write")]
    [InlineData("claude-sonnet-4-5-cache-read")]
    [InlineData("claude-sonnet-4-5-max-tokens")]
    [InlineData("claude-sonnet-4-5-tools")]
    [InlineData("claude-sonnet-4-5-refusal")]
    public async Task A_record_holds_what_the_response_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().AnswerAsync(model);

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfAnthropicMessage(model), TokenProvenance.Reported);
    }

    [Fact]
    public async Task What_was_written_to_the_cache_is_part_of_the_input_and_one_hour_writes_part_of_that()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().AnswerAsync("claude-sonnet-4-5-cache-write");

        TokenUsage usage = models.Record.Usage;
        Assert.Equal((61_363, 61_359, 20_000, 0), (usage.InputTokens, usage.CacheWriteTokens, usage.CacheWriteOneHourTokens, usage.CacheReadTokens));
    }

    [Theory]
    [InlineData("claude-sonnet-4-5")]
    [InlineData("claude-sonnet-4-5-max-tokens")]
    [InlineData("claude-sonnet-4-5-tools")]
    public async Task An_answer_is_a_success_also_if_it_hit_its_limit_or_asks_for_a_tool(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().AnswerAsync(model);

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
    }

    [Fact]
    public async Task A_refusal_is_an_error_though_nothing_is_thrown()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().AnswerAsync("claude-sonnet-4-5-refusal");

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
    }

    [Fact]
    public async Task The_model_that_was_asked_for_is_kept_beside_the_one_that_answered()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().AnswerAsync("claude-sonnet-4-5-cache-read");

        Assert.Equal(
            ("claude-sonnet-4-5-cache-read", "claude-sonnet-4-5-20250929", "anthropic"),
            (models.Record.RequestModel, models.Record.Model, models.Record.Provider));
    }
}

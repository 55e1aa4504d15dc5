using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.ExtensionsAI;

public sealed class ChatClientTests
{
    [Theory]
    [InlineData("gpt-4o-mini")]
    [InlineData("o4-mini")]
    [InlineData("gpt-4o-mini-length")]
    [InlineData("gpt-4o-mini-content-filter")]
    public async Task A_record_holds_what_an_OpenAI_response_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverOpenAI(model).AnswerAsync("hi");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat(model).BehindChatClient(), TokenProvenance.Reported);
    }

    [Theory]
    [InlineData("claude-sonnet-4-5")]
    [InlineData("claude-sonnet-4-5-cache-write")]
    [InlineData("claude-sonnet-4-5-cache-read")]
    [InlineData("claude-sonnet-4-5-max-tokens")]
    [InlineData("claude-sonnet-4-5-tools")]
    [InlineData("claude-sonnet-4-5-refusal")]
    public async Task A_record_holds_what_an_Anthropic_response_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverAnthropic(model).AnswerAsync("hi");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfAnthropicMessage(model).BehindChatClient(), TokenProvenance.Reported);
    }

    [Fact]
    public async Task An_answer_is_a_success()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverOpenAI("gpt-4o-mini").AnswerAsync("hi");

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
    }

    [Theory]
    [InlineData("gpt-4o-mini-content-filter")]
    [InlineData("gpt-4o-mini-refusal")]
    public async Task An_answer_that_OpenAI_withholds_is_an_error_though_nothing_is_thrown(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverOpenAI(model).AnswerAsync("hi");

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
    }

    [Fact]
    public async Task An_answer_that_Anthropic_withholds_is_an_error_though_nothing_is_thrown()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverAnthropic("claude-sonnet-4-5-refusal").AnswerAsync("hi");

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
    }
}

using Anthropic.Exceptions;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.ExtensionsAI;

public sealed class ChatClientStreamTests
{
    [Theory]
    [InlineData("gpt-4o-mini")]
    [InlineData("gpt-4o-mini-long")]
    [InlineData("gpt-4o-mini-content-filter")]
    public async Task A_record_holds_what_an_OpenAI_stream_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverOpenAI(model).StreamAsync("hi").CountAsync();

        models.Record.ShouldHoldWhatTheWireSays(
            WireResponse.OfOpenAIChat(model, stream: true).BehindChatClient(),
            TokenProvenance.Reported);
    }

    [Theory]
    [InlineData("claude-sonnet-4-5")]
    [InlineData("claude-sonnet-4-5-cache-write")]
    [InlineData("claude-sonnet-4-5-refusal")]
    public async Task A_record_holds_what_an_Anthropic_stream_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverAnthropic(model).StreamAsync("hi").CountAsync();

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfAnthropicStream(model).BehindChatClient(), TokenProvenance.Reported);
    }

    [Fact]
    public async Task A_stream_that_is_read_to_its_end_is_a_success()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        int chunks = await models.ChatClientOverOpenAI("gpt-4o-mini").StreamAsync("hi").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        Assert.Equal(chunks, models.Record.ChunkCount);
    }

    [Fact]
    public async Task A_content_filter_is_an_error_though_nothing_is_thrown()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverOpenAI("gpt-4o-mini-content-filter").StreamAsync("hi").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
    }

    [Fact]
    public async Task A_stream_without_a_finish_reason_is_a_success_as_many_adapters_give_none()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverAnthropic("claude-sonnet-4-5-cut-short").StreamAsync("hi").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        Assert.Equal((409, 1), (models.Record.Usage.InputTokens, models.Record.Usage.OutputTokens));
    }

    [Fact]
    public async Task An_error_event_within_the_stream_is_classified()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<AnthropicSseException>(
            () => models.ChatClientOverAnthropic("claude-sonnet-4-5-overloaded-midway").StreamAsync("hi").CountAsync());

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Overloaded);
    }

    [Fact]
    public async Task The_first_token_comes_after_the_first_chunk_and_before_the_end()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverOpenAI("gpt-4o-mini").StreamAsync("hi").CountAsync();

        models.Record.ShouldBeOrderedInTime();
    }
}

using System.ClientModel;
using Anthropic.Exceptions;
using Tracking.EndToEnd.Tests.Bots;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Failures;

public sealed class ConnectionTests
{
    [Fact]
    public async Task An_OpenAI_stream_whose_connection_is_reset_failed_at_the_backend()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => models.OpenAI("gpt-4o-mini-reset").StreamAsync("hi").CountAsync());

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.BackendError);
    }

    [Fact]
    public async Task An_Anthropic_stream_whose_connection_is_reset_keeps_the_counts_so_far()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => models.Anthropic().StreamAsync("claude-sonnet-4-5-reset").CountAsync());

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.BackendError);
        models.Record.ShouldHoldWhatTheWireSays(
            WireResponse.OfAnthropicStream("claude-sonnet-4-5-reset", untilStart: true),
            TokenProvenance.Partial);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_connection_that_OpenAI_refuses_failed_at_the_backend_whether_or_not_the_SDK_retries(int retries)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        OpenAIBot bot = models.OpenAI("gpt-4o-mini", retries);
        await models.CloseAsync();

        Exception? thrown = await Record.ExceptionAsync(() => bot.AnswerAsync("hi"));

        Assert.True(thrown is ClientResultException or AggregateException);
        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.BackendError);
    }

    [Fact]
    public async Task A_connection_that_Anthropic_refuses_failed_at_the_backend()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        AnthropicBot bot = models.Anthropic();
        await models.CloseAsync();

        await Assert.ThrowsAsync<AnthropicIOException>(() => bot.AnswerAsync("claude-sonnet-4-5"));

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.BackendError);
    }
}

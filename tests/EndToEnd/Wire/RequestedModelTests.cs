using System.ClientModel;
using Microsoft.Extensions.AI;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

/// <summary>What is known of a call that is refused: the model that was asked for, and the provider.</summary>
public sealed class RequestedModelTests
{
    private const string RateLimited = "gpt-4o-mini-rate-limited";

    [Fact]
    public async Task The_options_name_the_model_of_a_request_that_is_refused()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<ClientResultException>(() => models.OptionsOverOpenAI("another").AnswerAsync(new ChatOptions { ModelId = RateLimited }));
        await Assert.ThrowsAsync<ClientResultException>(
            () => models.OptionsOverOpenAI("another").StreamAsync(new ChatOptions { ModelId = RateLimited }).CountAsync());

        Assert.Equal(2, models.Records.Count);
        Assert.All(models.Records, record => Assert.Equal(
            (ErrorCodes.RateLimited, RateLimited, RateLimited), (record.ErrorCode, record.RequestModel, record.Model)));
    }

    [Fact]
    public async Task Without_options_the_client_names_its_own_model_and_the_provider()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<ClientResultException>(() => models.OptionsOverOpenAI(RateLimited).AnswerAsync(null));
        await Assert.ThrowsAsync<ClientResultException>(() => models.OptionsOverOpenAI(RateLimited).StreamAsync(new ChatOptions()).CountAsync());
        await Assert.ThrowsAsync<ClientResultException>(
            () => models.EmbeddingGenerator("text-embedding-3-small-rate-limited").EmbedAsync("hi"));

        Assert.Equal(
            [(RateLimited, "openai"), (RateLimited, "openai"), ("text-embedding-3-small-rate-limited", "openai")],
            models.Records.Select(record => (record.RequestModel, record.Provider)));
    }

    [Fact]
    public async Task The_model_that_answers_stands_beside_the_one_that_was_asked()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverAnthropic("claude-sonnet-4-5").AnswerAsync("hi");

        Assert.Equal(
            ("claude-sonnet-4-5", "claude-sonnet-4-5-20250929", "anthropic"),
            (models.Record.RequestModel, models.Record.Model, models.Record.Provider));
    }
}

using System.ClientModel;
using Anthropic.Exceptions;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Failures;

/// <summary>Requests that a service answers with an error status.</summary>
public sealed class RefusedRequestTests
{
    [Theory]
    [InlineData("gpt-4o-mini-rate-limited", 429, ErrorCodes.RateLimited)]
    [InlineData("gpt-4o-mini-wrong-key", 401, ErrorCodes.Auth)]
    [InlineData("gpt-4o-mini-missing", 404, ErrorCodes.NotFound)]
    public async Task An_OpenAI_status_becomes_a_code_and_the_exception_stays(string model, int status, string code)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        ClientResultException thrown = await Assert.ThrowsAsync<ClientResultException>(() => models.OpenAI(model).AnswerAsync("hi"));

        Assert.Equal(status, thrown.Status);
        models.Record.ShouldHaveEndedWith(CallOutcome.Error, code);
    }

    [Theory]
    [InlineData("gpt-4o-mini-rate-limited", ErrorCodes.RateLimited)]
    [InlineData("gpt-4o-mini-missing", ErrorCodes.NotFound)]
    public async Task An_OpenAI_stream_that_is_refused_has_the_same_code(string model, string code)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<ClientResultException>(() => models.OpenAI(model).StreamAsync("hi").CountAsync());

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, code);
    }

    [Theory]
    [InlineData("claude-sonnet-4-5-overloaded", 529, ErrorCodes.Overloaded)]
    [InlineData("claude-sonnet-4-5-rate-limited", 429, ErrorCodes.RateLimited)]
    [InlineData("claude-sonnet-4-5-wrong-key", 401, ErrorCodes.Auth)]
    [InlineData("claude-sonnet-4-5-missing", 404, ErrorCodes.NotFound)]
    public async Task An_Anthropic_status_becomes_a_code_and_the_exception_stays(string model, int status, string code)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        AnthropicApiException thrown = await Assert.ThrowsAnyAsync<AnthropicApiException>(() => models.Anthropic().AnswerAsync(model));

        Assert.Equal(status, (int)thrown.StatusCode);
        models.Record.ShouldHaveEndedWith(CallOutcome.Error, code);
    }

    [Fact]
    public async Task An_Anthropic_stream_that_is_refused_has_the_same_code()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAnyAsync<AnthropicApiException>(
            () => models.Anthropic().StreamAsync("claude-sonnet-4-5-overloaded").CountAsync());

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Overloaded);
    }

    [Fact]
    public async Task A_refused_embedding_has_the_same_code()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<ClientResultException>(() => models.Embeddings("text-embedding-3-small-rate-limited").EmbedAsync("hi"));

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.RateLimited);
    }

    [Fact]
    public async Task A_chat_client_lets_the_code_of_its_SDK_through()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<ClientResultException>(
            () => models.ChatClientOverOpenAI("gpt-4o-mini-rate-limited").AnswerAsync("hi"));

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.RateLimited);
    }

    [Fact]
    public async Task A_refused_request_has_a_duration_then_an_outcome_and_no_tokens()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<ClientResultException>(() => models.OpenAI("gpt-4o-mini-rate-limited").AnswerAsync("hi"));

        Assert.Equal([MetricKind.Duration, MetricKind.Outcome], models.Metrics.Select(metric => metric.Kind));
        Assert.Equal(default, models.Record.Usage);
    }

    [Fact]
    public async Task The_requested_model_is_known_where_there_is_no_response()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAnyAsync<AnthropicApiException>(() => models.Anthropic().AnswerAsync("claude-sonnet-4-5-wrong-key"));

        Assert.Equal("claude-sonnet-4-5-wrong-key", models.Record.Model);
    }
}

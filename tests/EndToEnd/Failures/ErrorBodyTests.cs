using System.ClientModel;
using Anthropic.Exceptions;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Failures;

/// <summary>Requests that are refused with a status that says less than the body does.</summary>
public sealed class ErrorBodyTests
{
    public static TheoryData<string, int, string> Refusals => new()
    {
        { "refused-by-filter", 400, ErrorCodes.ContentFiltered },
        { "refused-for-quota", 429, ErrorCodes.Quota },
        { "refused-for-length", 400, ErrorCodes.InvalidRequest },
        { "refused-without-code", 401, ErrorCodes.Auth },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task The_code_in_the_body_goes_before_the_status(string model, int status, string code)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        ClientResultException[] thrown =
        [
            await Assert.ThrowsAsync<ClientResultException>(() => models.OpenAI(model).AnswerAsync("hi")),
            await Assert.ThrowsAsync<ClientResultException>(() => models.OpenAI(model).StreamAsync("hi").CountAsync()),
            await Assert.ThrowsAsync<ClientResultException>(() => models.ChatClientOverOpenAI(model).AnswerAsync("hi")),
            await Assert.ThrowsAsync<ClientResultException>(() => models.ChatClientOverOpenAI(model).StreamAsync("hi").CountAsync()),
            await Assert.ThrowsAsync<ClientResultException>(() => models.Responses().AnswerAsync(model)),
            await Assert.ThrowsAsync<ClientResultException>(() => models.Responses().StreamAsync(model).CountAsync()),
            await Assert.ThrowsAsync<ClientResultException>(() => models.ChatClientOverResponses(model).AnswerAsync("hi")),
            await Assert.ThrowsAsync<ClientResultException>(() => models.Embeddings(model).EmbedAsync("hi")),
            await Assert.ThrowsAsync<ClientResultException>(() => models.EmbeddingGenerator(model).EmbedAsync("hi")),
        ];

        Assert.All(thrown, exception => Assert.Equal(status, exception.Status));
        Assert.All(models.Records, record => record.ShouldHaveEndedWith(CallOutcome.Error, code));
        Assert.Equal(thrown.Length, models.Records.Count);
    }

    [Fact]
    public async Task The_type_in_a_body_of_Anthropics_goes_before_the_status_with_and_without_the_adapter()
    {
        const string Model = "refused-for-billing";
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await Assert.ThrowsAnyAsync<AnthropicApiException>(() => models.Anthropic().AnswerAsync(Model));
        await Assert.ThrowsAnyAsync<AnthropicApiException>(() => models.Anthropic().StreamAsync(Model).CountAsync());
        await Assert.ThrowsAnyAsync<AnthropicApiException>(() => models.ChatClientOverAnthropic(Model).AnswerAsync("hi"));

        Assert.All(models.Records, record => record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Quota));
        Assert.Equal(3, models.Records.Count);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_leaves_the_status()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await Assert.ThrowsAsync<ClientResultException>(() => models.OpenAI("refused-in-html").AnswerAsync("hi"));

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.RateLimited);
    }
}

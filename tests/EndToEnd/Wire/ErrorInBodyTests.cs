using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

/// <summary>Errors that come with HTTP 200, which the SDK does not throw for.</summary>
public sealed class ErrorInBodyTests
{
    [Theory]
    [InlineData("error-in-body", ErrorCodes.RateLimited)]
    [InlineData("error-in-body-named", ErrorCodes.InvalidRequest)]
    public async Task An_error_instead_of_an_answer_is_an_error(string model, string code)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI(model).AnswerAsync("hi");

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, code);
        Assert.Equal(TokenProvenance.None, models.Record.Usage.Provenance);
    }

    [Theory]
    [InlineData("error-in-body", ErrorCodes.RateLimited)]
    [InlineData("error-in-embeddings", ErrorCodes.Quota)]
    public async Task An_error_instead_of_embeddings_is_an_error(string model, string code)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Embeddings(model).EmbedAsync("hi");

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, code);
        Assert.Equal(TokenProvenance.None, models.Record.Usage.Provenance);
    }

    [Fact]
    public async Task An_error_instead_of_a_response_is_an_error_with_and_without_the_adapter()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Responses().AnswerAsync("response-error-in-body");
        await models.ChatClientOverResponses("response-error-in-body").AnswerAsync("hi");

        Assert.All(models.Records, record => record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.RateLimited));
        Assert.All(models.Records, record => Assert.Equal(TokenProvenance.None, record.Usage.Provenance));
        Assert.Equal(2, models.Records.Count);
    }

    [Theory]
    [InlineData("error-beside-id", ErrorCodes.RateLimited)]
    [InlineData("error-beside-id-filtered", ErrorCodes.ContentFiltered)]
    [InlineData("error-beside-id-status", ErrorCodes.Quota)]
    public async Task An_error_in_a_chunk_that_has_an_id_is_an_error_with_and_without_the_adapter(string model, string code)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI(model).StreamAsync("hi").CountAsync();
        await models.ChatClientOverOpenAI(model).StreamAsync("hi").CountAsync();

        Assert.All(models.Records, record => record.ShouldHaveEndedWith(CallOutcome.Error, code));
        Assert.All(models.Records, record => Assert.Equal("gen-1", record.ResponseId));
        Assert.Equal(2, models.Records.Count);
    }

    [Fact]
    public async Task An_error_that_is_null_is_none()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI("error-null").StreamAsync("hi").CountAsync();
        await models.ChatClientOverOpenAI("error-null").StreamAsync("hi").CountAsync();
        await models.OpenAI("error-in-body-null").AnswerAsync("hi");

        Assert.All(models.Records, record => record.ShouldHaveEndedWith(CallOutcome.Success));
        Assert.Equal(3, models.Records.Count);
    }
}

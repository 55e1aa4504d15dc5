using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.OpenAI;

/// <summary>Azure speaks OpenAI's format through OpenAI's SDK, begins streams with a chunk that has nothing but filter results, and may end them with one.</summary>
public sealed class AzureTests
{
    private const string Azure = "azure.ai.openai";

    [Theory]
    [InlineData("azure")]
    [InlineData("azure-offsets")]
    [InlineData("azure-usage-without-id")]
    [InlineData("azure-choice")]
    public async Task A_stream_of_Azures_has_the_model_and_id_of_the_chunks_that_have_them(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI(model).StreamAsync("hi").CountAsync();
        await models.ChatClientOverOpenAI(model).StreamAsync("hi").CountAsync();

        Assert.All(models.Records, ShouldBeAzures);
        Assert.Equal(2, models.Records.Count);
    }

    [Fact]
    public async Task An_answer_of_Azures_is_known_by_its_filter_results()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI("azure").AnswerAsync("hi");
        await models.ChatClientOverOpenAI("azure").AnswerAsync("hi");

        Assert.All(models.Records, ShouldBeAzures);
        Assert.Equal(2, models.Records.Count);
    }

    [Fact]
    public async Task An_answer_of_Azures_is_known_by_its_headers_where_the_body_does_not_tell()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI("azure-header").AnswerAsync("hi");
        await models.Embeddings("azure-header").EmbedAsync("hi");

        Assert.Equal([Azure, Azure], models.Records.Select(record => record.Provider));
    }

    [Fact]
    public async Task A_response_of_Azures_is_known_by_its_filter_results()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Responses().AnswerAsync("response-of-azure");
        await models.ChatClientOverResponses("response-of-azure").AnswerAsync("hi");

        Assert.Equal([Azure, Azure], models.Records.Select(record => record.Provider));
    }

    [Fact]
    public async Task What_has_no_mark_of_Azures_is_OpenAIs()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI("plain").AnswerAsync("hi");

        Assert.Equal("openai", models.Record.Provider);
    }

    private static void ShouldBeAzures(ModelCallRecord record)
    {
        Assert.Equal(("gpt-4o-2024-11-20", "chatcmpl-AZ1", Azure), (record.Model, record.ResponseId, record.Provider));
        Assert.Equal((CallOutcome.Success, "stop", 1000L, 9L), (record.Outcome, record.FinishReason, record.Usage.InputTokens, record.Usage.OutputTokens));
        Assert.Equal(0.00259m, ListPrices.Table.Rate(in record).Amount);
        Assert.Equal(1, record.RequestCount);
    }
}

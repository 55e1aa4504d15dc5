using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

/// <summary>Counts that others who speak OpenAI's format put where OpenAI does not.</summary>
public sealed class VendorUsageTests
{
    [Theory]
    [InlineData("vendor-cached-tokens", "1000 21 1021 900 - - -")]
    [InlineData("vendor-cache-hits", "1000 21 1021 900 - - -")]
    [InlineData("vendor-cache-hits-beside-details", "1000 21 1021 900 - - -")]
    [InlineData("without-input", "- 298 298 - - - -")]
    [InlineData("total-alone", "- - 20 - - - -")]
    public async Task Counts_beside_those_of_OpenAI_are_read_with_and_without_the_adapter(string model, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI(model).AnswerAsync("hi");
        await models.ChatClientOverOpenAI(model).AnswerAsync("hi");

        Assert.All(models.Records, record => Assert.Equal((counts, CallOutcome.Success), (record.Counts(), record.Outcome)));
        Assert.Equal(2, models.Records.Count);
    }

    [Theory]
    [InlineData("usage-in-choice", "1000 21 1021 900 - - -")]
    [InlineData("usage-on-finish", "120 30 150 - - - -")]
    public async Task Usage_in_the_last_choice_of_a_stream_is_read_with_and_without_the_adapter(string model, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI(model).StreamAsync("hi").CountAsync();
        await models.ChatClientOverOpenAI(model).StreamAsync("hi").CountAsync();

        Assert.All(models.Records, record => Assert.Equal((counts, CallOutcome.Success), (record.Counts(), record.Outcome)));
        Assert.All(models.Records, record => Assert.Equal(TokenProvenance.Reported, record.Usage.Provenance));
        Assert.Equal(2, models.Records.Count);
    }

    [Fact]
    public async Task The_total_of_an_embedding_is_its_input_with_and_without_the_adapter()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Embeddings("embedding-total").EmbedAsync("hi");
        await models.EmbeddingGenerator("embedding-total").EmbedAsync("hi");

        Assert.All(models.Records, record => Assert.Equal(("12 - 12 - - - -", "voyage-3"), (record.Counts(), record.Model)));
        Assert.Equal(2, models.Records.Count);
    }
}

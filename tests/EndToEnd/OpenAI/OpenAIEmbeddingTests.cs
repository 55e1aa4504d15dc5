using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.OpenAI;

public sealed class OpenAIEmbeddingTests
{
    private const string Model = "text-embedding-3-small";

    [Fact]
    public async Task A_record_holds_what_the_response_says()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Embeddings(Model).EmbedAsync("hi");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfEmbedding(Model), TokenProvenance.Reported);
        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
    }

    [Fact]
    public async Task The_operation_is_that_of_the_response_type()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Embeddings(Model).EmbedAsync("hi");

        Assert.Equal(("openai", "embeddings"), (models.Record.Provider, models.Record.Descriptor.Operation));
    }

    [Fact]
    public async Task An_embedding_generator_reports_the_same_counts()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.EmbeddingGenerator(Model).EmbedAsync("hi");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfEmbedding(Model), TokenProvenance.Reported);
        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
    }
}

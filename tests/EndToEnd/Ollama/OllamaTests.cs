using Microsoft.Extensions.Time.Testing;
using Tracking.EndToEnd.Tests.Bots;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Ollama;

public sealed class OllamaTests
{
    [Theory]
    [InlineData("llama")]
    [InlineData("llama-thinks")]
    [InlineData("llama-calls")]
    public async Task A_record_holds_what_the_last_line_of_a_chat_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        int chunks = await models.Ollama().ChatAsync(model).CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOllama("/api/chat", model), TokenProvenance.Reported);
        Assert.Equal(("ollama", "chat", chunks), (models.Record.Provider, models.Record.Descriptor.Operation, models.Record.ChunkCount));
    }

    [Theory]
    [InlineData("llama")]
    [InlineData("llama-thinks")]
    public async Task A_record_holds_what_the_last_line_of_a_completion_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Ollama().GenerateAsync(model).CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOllama("/api/generate", model), TokenProvenance.Reported);
        Assert.Equal(("ollama", "text_completion"), (models.Record.Provider, models.Record.Descriptor.Operation));
    }

    [Fact]
    public async Task An_input_that_the_last_line_leaves_out_is_not_zero()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Ollama().ChatAsync("llama3").CountAsync();
        await models.Ollama().GenerateAsync("llama3").CountAsync();
        await models.ChatClientOverOllama("llama3").StreamAsync("hi").CountAsync();

        Assert.Equal(3, models.Records.Count);
        Assert.All(models.Records, record =>
        {
            Assert.Equal((null, 298L), (record.Usage.InputTokens, record.Usage.OutputTokens));
            Assert.Equal(("llama3", "stop", "ollama"), (record.Model, record.FinishReason, record.Provider));
        });
    }

    [Fact]
    public async Task A_record_holds_what_an_embedding_says()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Ollama().EmbedAsync("all-minilm");

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        Assert.Equal(("8 - - - - - -", "embeddings"), (models.Record.Counts(), models.Record.Descriptor.Operation));
    }

    [Fact]
    public async Task A_chat_that_ends_without_its_last_line_is_truncated()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Ollama().ChatAsync("llama-cut-short").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Truncated);
        Assert.Equal(TokenProvenance.None, models.Record.Usage.Provenance);
    }

    [Theory]
    [InlineData("llama", 1)]
    [InlineData("llama-thinks", 1)]
    [InlineData("llama-calls", 2)]
    public async Task The_first_token_of_a_chat_is_text_thinking_or_a_tool_call(string model, int chunk) =>
        Assert.Equal(chunk, await ChunkOfFirstTokenAsync(bot => bot.ChatAsync(model)));

    [Theory]
    [InlineData("llama", 1)]
    [InlineData("llama-thinks", 1)]
    public async Task The_first_token_of_a_completion_is_text_or_thinking(string model, int chunk) =>
        Assert.Equal(chunk, await ChunkOfFirstTokenAsync(bot => bot.GenerateAsync(model)));

    [Fact]
    public async Task A_model_that_is_missing_is_an_error()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => models.Ollama().ChatAsync("missing").CountAsync());

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.NotFound);
    }

    // Only the consumer's clock goes on, by a second after each chunk.
    private static async Task<int> ChunkOfFirstTokenAsync<T>(Func<OllamaBot, IAsyncEnumerable<T>> stream)
    {
        FakeTimeProvider clock = new();
        await using ReplayedModels models = await ReplayedModels.StartOddAsync(clock);
        await foreach (T _ in stream(models.Ollama()))
        {
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        return 1 + (int)models.Record.TimeToFirstToken!.Value.TotalSeconds;
    }
}

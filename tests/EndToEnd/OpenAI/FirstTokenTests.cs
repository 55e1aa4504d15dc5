using Microsoft.Extensions.Time.Testing;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.OpenAI;

/// <summary>Which chunk of a stream is its first token.</summary>
public sealed class FirstTokenTests
{
    [Theory]
    [InlineData("reasoning-content", 2)]
    [InlineData("reasoning", 2)]
    [InlineData("audio", 2)]
    [InlineData("round-one", 1)]
    [InlineData("azure", 3)]
    public async Task The_first_token_of_a_chat_is_the_first_chunk_that_is_not_empty(string model, int chunk) =>
        Assert.Equal(chunk, await ChunkOfFirstTokenAsync(models => models.OpenAI(model).StreamAsync("hi")));

    [Theory]
    [InlineData("reasoning-content", 2)]
    [InlineData("reasoning", 2)]
    [InlineData("azure", 3)]
    public async Task The_adapter_changes_nothing_of_it(string model, int chunk) =>
        Assert.Equal(chunk, await ChunkOfFirstTokenAsync(models => models.ChatClientOverOpenAI(model).StreamAsync("hi")));

    [Theory]
    [InlineData("response-empty-deltas", 4)]
    [InlineData("response-tool-call", 2)]
    public async Task The_first_token_of_a_response_is_text_or_a_tool_call(string model, int chunk) =>
        Assert.Equal(chunk, await ChunkOfFirstTokenAsync(models => models.Responses().StreamAsync(model)));

    // Only the consumer's clock goes on, by a second after each chunk.
    private static async Task<int> ChunkOfFirstTokenAsync<T>(Func<ReplayedModels, IAsyncEnumerable<T>> stream)
    {
        FakeTimeProvider clock = new();
        await using ReplayedModels models = await ReplayedModels.StartOddAsync(clock);
        await foreach (T _ in stream(models))
        {
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        return 1 + (int)models.Record.TimeToFirstToken!.Value.TotalSeconds;
    }
}

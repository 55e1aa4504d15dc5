using Tracking.CompilerServices;
using Tracking.Runtime.Tests.Calls;

namespace Tracking.Runtime.Tests.Metrics;

/// <summary>Streams whose elements come after waits of known length, read by consumers that take their time or do not.</summary>
[Collection(MeasuredCalls.OneMeter)]
public class StreamMetricsTests
{
    [Theory]
    [InlineData(GenAiConventions.Version141, "gen_ai.client.operation")]
    [InlineData(GenAiConventions.Latest, "gen_ai.client.inference")]
    public async Task A_stream_measures_the_wait_for_its_first_chunk_and_the_mean_of_the_others(GenAiConventions conventions, string prefix)
    {
        using MeasuredCalls calls = new(conventions);

        await ReadAsync(calls, consumerSeconds: 0);

        Assert.Equal(
            [$"{prefix}.duration 0.8 chat", $"{prefix}.time_per_output_chunk 0.15 chat", $"{prefix}.time_to_first_chunk 0.5 chat"],
            calls.Measurements);
    }

    [Fact]
    public async Task Nothing_is_said_of_the_pace_of_a_stream_whose_consumer_was_slower()
    {
        using MeasuredCalls calls = new(GenAiConventions.Version141);

        await ReadAsync(calls, consumerSeconds: 1);

        Assert.Equal(
            ["gen_ai.client.operation.duration 3.8 chat", "gen_ai.client.operation.time_to_first_chunk 0.5 chat"],
            calls.Measurements);
    }

    [Fact]
    public async Task A_stream_of_one_chunk_has_no_pace()
    {
        using MeasuredCalls calls = new(GenAiConventions.Version141);

        await ReadAsync(calls, consumerSeconds: 0, waits: [0.5]);

        Assert.Equal(
            ["gen_ai.client.operation.duration 0.5 chat", "gen_ai.client.operation.time_to_first_chunk 0.5 chat"],
            calls.Measurements);
    }

    private static async Task ReadAsync(MeasuredCalls calls, double consumerSeconds, params double[] waits)
    {
        ManualStream source = new();
        IAsyncEnumerable<Chunk> stream = ModelCallStream.Create(
            calls.Tracking, calls.SiteOf(), source, static (call, _) => call.State, Chunk.Read);
        await using IAsyncEnumerator<Chunk> enumerator = stream.GetAsyncEnumerator(default);
        foreach (double wait in waits.Length == 0 ? [0.5, 0.1, 0.2] : waits)
        {
            ValueTask<bool> move = enumerator.MoveNextAsync();
            calls.Clock.Advance(TimeSpan.FromSeconds(wait));
            source.Give(new Chunk("text"));
            Assert.True(await move);
            calls.Clock.Advance(TimeSpan.FromSeconds(consumerSeconds));
        }

        ValueTask<bool> last = enumerator.MoveNextAsync();
        source.End();
        Assert.False(await last);
    }
}

using Tracking.Runtime.Tests.Calls;

namespace Tracking.Runtime.Tests.Analytics;

public class StreamAggregateTests
{
    private readonly AnalyzedCalls _calls = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_read_to_its_end_carries_the_tokens_of_its_last_chunk(bool awaited)
    {
        Script script = new(awaited, new("one"), new("two"), new(Input: 12, Output: 8));

        await Reading.ToEnd(_calls.Stream(script));

        Assert.Equal([(1, "model-generateStream", "openai"), (20, "model-generateStream-tokens", "openai")], _calls.Aggregates);
    }

    [Fact]
    public async Task A_stream_left_after_usage_was_seen_is_one_row_with_its_tokens_and_no_success()
    {
        await foreach (Chunk chunk in _calls.Stream(new Script(true, Script.FiveChunks)))
        {
            if (chunk.Input is not null)
            {
                break;
            }
        }

        AnalyticsRow row = _calls.Row;
        Assert.Equal((CallOutcome.Abandoned, ErrorCodes.Aborted), (row.Outcome, row.ErrorCode));
        Assert.Equal((12L, 1L, 13L), (row.InputTokens, row.OutputTokens, row.TotalTokens));
        Assert.Equal(TokenProvenance.Partial, row.Provenance);
        Assert.Equal([(13, "model-generateStream-tokens", "openai")], _calls.Aggregates);
    }

    [Fact]
    public void A_stream_that_is_never_iterated_leaves_nothing()
    {
        Script script = new(true, Script.FiveChunks);

        _ = _calls.Stream(script);

        Assert.Equal(0, script.Started);
        Assert.Empty(_calls.Analytics.Rows);
        Assert.Empty(_calls.Aggregates);
    }

    [Fact]
    public async Task Disposing_twice_ends_a_stream_once()
    {
        IAsyncEnumerator<Chunk> enumerator = _calls.Stream(new Script(true, Script.FiveChunks)).GetAsyncEnumerator(default);
        await enumerator.MoveNextAsync();

        await enumerator.DisposeAsync();
        await enumerator.DisposeAsync();

        Assert.Equal(CallOutcome.Abandoned, _calls.Row.Outcome);
    }

    [Fact]
    public async Task Enumerating_the_same_result_twice_is_two_runs()
    {
        IAsyncEnumerable<Chunk> stream = _calls.Stream(new Script(true, new("text"), new(Input: 12, Output: 8)));

        await Reading.ToEnd(stream);
        await Reading.ToEnd(stream);

        Assert.Equal(2, _calls.Analytics.Rows.Select(static row => row.RunId).Distinct().Count());
        Assert.Equal(40, _calls.Aggregates.Where(static added => added.Metric.EndsWith("-tokens", StringComparison.Ordinal)).Sum(static added => added.Value));
    }

    [Fact]
    public async Task A_stream_left_before_any_usage_is_a_call_without_usage()
    {
        await foreach (Chunk _ in _calls.Stream(new Script(true, Script.FiveChunks)))
        {
            break;
        }

        Assert.Equal((TokenProvenance.None, (long?)null), (_calls.Row.Provenance, _calls.Row.TotalTokens));
        Assert.Empty(_calls.Aggregates);
    }
}

namespace Tracking.Runtime.Tests.Calls;

public class StreamOutcomeTests
{
    public static TheoryData<bool, int> EveryPosition()
    {
        TheoryData<bool, int> positions = [];
        for (int position = 0; position <= Script.FiveChunks.Length; position++)
        {
            positions.Add(false, position);
            positions.Add(true, position);
        }

        return positions;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_read_to_its_end_is_one_success_with_all_its_tokens(bool awaited)
    {
        Recording recording = new();
        Script script = new(awaited, Script.FiveChunks);

        List<Chunk> seen = await Reading.ToEnd(recording.Stream(script.Play));

        Assert.Equal(Script.FiveChunks, seen);
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
        Assert.Null(recording.Record.ErrorCode);
        Assert.Equal(21, recording.Record.Usage.TotalTokens);
        Assert.Equal(TokenProvenance.Reported, recording.Record.Usage.Provenance);
        Assert.Equal(5, recording.Record.ChunkCount);
        Assert.Equal(1, script.Disposed);
    }

    [Theory]
    [MemberData(nameof(EveryPosition))]
    public async Task An_exception_at_any_chunk_reaches_the_consumer_and_is_the_one_outcome(bool awaited, int position)
    {
        Recording recording = new();
        HttpRequestException failure = new("secret", null, System.Net.HttpStatusCode.TooManyRequests);
        Script script = new(awaited, Script.FiveChunks) { FailsAt = position, Failure = failure };
        List<Chunk> seen = [];

        Exception? thrown = await Record.ExceptionAsync(() => Reading.Into(seen, recording.Stream(script.Play)));

        Assert.Same(failure, thrown);
        Assert.Equal(Script.FiveChunks[..position], seen);
        Assert.Equal(CallOutcome.Error, recording.Record.Outcome);
        Assert.Equal("rate_limited", recording.Record.ErrorCode);
        AssertUsageSoFar(recording.Record, position);
        Assert.Equal(1, script.Disposed);
    }

    [Theory]
    [MemberData(nameof(EveryPosition))]
    public async Task A_cancellation_at_any_chunk_is_the_one_outcome(bool awaited, int position)
    {
        Recording recording = new();
        Script script = new(awaited, Script.FiveChunks);
        using CancellationTokenSource source = new();
        List<Chunk> seen = [];
        if (position == 0)
        {
            await source.CancelAsync();
        }

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (Chunk chunk in recording.Stream(script.Play, source.Token))
            {
                seen.Add(chunk);
                if (seen.Count == position)
                {
                    await source.CancelAsync();
                }
            }
        });

        Assert.Equal(position, seen.Count);
        Assert.Equal(CallOutcome.Cancelled, recording.Record.Outcome);
        Assert.Equal("aborted", recording.Record.ErrorCode);
        AssertUsageSoFar(recording.Record, position);
    }

    [Theory]
    [MemberData(nameof(EveryPosition))]
    public async Task A_consumer_that_leaves_after_any_chunk_abandons_the_run_once(bool awaited, int position)
    {
        Recording recording = new();
        Script script = new(awaited, Script.FiveChunks);

        IAsyncEnumerator<Chunk> enumerator = recording.Stream(script.Play).GetAsyncEnumerator();
        for (int moved = 0; moved < position; moved++)
        {
            Assert.True(await enumerator.MoveNextAsync());
        }

        await enumerator.DisposeAsync();
        await enumerator.DisposeAsync();

        if (position == 0)
        {
            Assert.Empty(recording.Sink.Records);
            Assert.Equal(0, script.Started);
            return;
        }

        Assert.Equal(CallOutcome.Abandoned, recording.Record.Outcome);
        Assert.Equal("aborted", recording.Record.ErrorCode);
        AssertUsageSoFar(recording.Record, position);
        Assert.Equal(position, recording.Record.ChunkCount);
        Assert.Equal(1, script.Disposed);
        Assert.False(await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task A_cancelled_consumer_that_leaves_has_cancelled()
    {
        Recording recording = new();
        using CancellationTokenSource source = new();

        await foreach (Chunk _ in recording.Stream(new Script(false, Script.FiveChunks).Play, source.Token))
        {
            await source.CancelAsync();
            break;
        }

        Assert.Equal(CallOutcome.Cancelled, recording.Record.Outcome);
    }

    [Fact]
    public async Task A_time_limit_of_the_client_is_an_error_though_it_looks_like_a_cancellation()
    {
        Recording recording = new();
        using CancellationTokenSource source = new();
        Script script = new(true, Script.FiveChunks) { FailsAt = 1, Failure = new TaskCanceledException() };

        await Assert.ThrowsAsync<TaskCanceledException>(() => Reading.ToEnd(recording.Stream(script.Play, source.Token)));

        Assert.Equal(CallOutcome.Error, recording.Record.Outcome);
        Assert.Equal("timeout", recording.Record.ErrorCode);
    }

    [Fact]
    public async Task An_end_without_the_terminal_event_is_a_truncation()
    {
        Recording recording = new() { Site = new(new("answer")) { ExpectsTerminalEvent = true } };

        await Reading.ToEnd(recording.Stream(new Script(false, Script.FiveChunks[..4]).Play));

        Assert.Equal(CallOutcome.Error, recording.Record.Outcome);
        Assert.Equal("truncated", recording.Record.ErrorCode);
        Assert.Equal(20, recording.Record.Usage.TotalTokens);
        Assert.Equal(TokenProvenance.Partial, recording.Record.Usage.Provenance);
    }

    [Fact]
    public async Task An_end_with_the_terminal_event_is_a_success()
    {
        Recording recording = new() { Site = new(new("answer")) { ExpectsTerminalEvent = true } };

        await Reading.ToEnd(recording.Stream(new Script(false, Script.FiveChunks).Play));

        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
    }

    [Fact]
    public async Task A_core_that_just_stops_when_it_is_cancelled_was_cancelled_and_not_truncated()
    {
        Recording recording = new() { Site = new(new("answer")) { ExpectsTerminalEvent = true } };
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        static async IAsyncEnumerable<Chunk> Core()
        {
            await Task.Yield();
            yield return new Chunk("one");
        }

        await Reading.ToEnd(recording.Stream(_ => Core(), source.Token));

        Assert.Equal(CallOutcome.Cancelled, recording.Record.Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_that_the_stream_reports_is_an_error_also_where_the_consumer_leaves_on_it(bool leaves)
    {
        Recording recording = new();
        Script script = new(false, new Chunk("one", 12, 1), new Chunk(Failure: ErrorCodes.ContentFiltered), new Chunk("two"));

        await foreach (Chunk chunk in recording.Stream(script.Play))
        {
            if (leaves && chunk.Failure is not null)
            {
                break;
            }
        }

        Assert.Equal(CallOutcome.Error, recording.Record.Outcome);
        Assert.Equal("content_filtered", recording.Record.ErrorCode);
        Assert.Equal(13, recording.Record.Usage.TotalTokens);
    }

    [Fact]
    public async Task A_reader_that_throws_costs_the_tokens_but_no_chunk_and_warns_once()
    {
        Recording recording = new() { Site = new(new("answer")) { ExpectsTerminalEvent = true } };
        Chunk[] chunks = [new("one", IsUnreadable: true), new("two"), new("three", IsUnreadable: true)];

        List<Chunk> seen = await Reading.ToEnd(recording.Stream(new Script(true, chunks).Play));

        Assert.Equal(chunks, seen);
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
        Assert.Equal(TokenProvenance.Unreadable, recording.Record.Usage.Provenance);
        string warning = Assert.Single(recording.Log.Lines);
        Assert.Contains(recording.Record.RunId.ToString(), warning, StringComparison.Ordinal);
        Assert.DoesNotContain("what the model said", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_element_that_cannot_be_read_leaves_partial_what_others_reported()
    {
        Recording recording = new();

        await Reading.ToEnd(recording.Stream(new Script(true, [new("one", 12, 1), new("two", IsUnreadable: true)]).Play));

        Assert.Equal((13, TokenProvenance.Partial), (recording.Record.Usage.TotalTokens, recording.Record.Usage.Provenance));
    }

    [Fact]
    public async Task A_classifier_that_throws_changes_nothing_for_the_consumer()
    {
        Recording recording = new() { Site = new(new("answer"), static _ => throw new NotSupportedException()) };
        InvalidOperationException failure = new();
        Script script = new(false, Script.FiveChunks) { FailsAt = 1, Failure = failure };

        Exception? thrown = await Record.ExceptionAsync(() => Reading.ToEnd(recording.Stream(script.Play)));

        Assert.Same(failure, thrown);
        Assert.Equal("backend_error", recording.Record.ErrorCode);
    }

    private static void AssertUsageSoFar(in ModelCallRecord record, int chunks)
    {
        long? total = chunks switch { < 3 => null, 3 => 13, 4 => 20, _ => 21 };
        Assert.Equal(total, record.Usage.TotalTokens);
        Assert.Equal(total is null ? TokenProvenance.None : TokenProvenance.Partial, record.Usage.Provenance);
    }
}

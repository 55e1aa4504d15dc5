namespace Tracking.Runtime.Tests.Calls;

public class SequenceTests
{
    [Fact]
    public void A_sequence_read_to_its_end_is_one_success_with_all_its_tokens()
    {
        Recording recording = new();

        Assert.Equal(Script.FiveChunks, recording.Sequence(new Script(false, Script.FiveChunks).PlayBlocking));

        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
        Assert.Equal(21, recording.Record.Usage.TotalTokens);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void An_exception_at_any_chunk_reaches_the_consumer_and_is_the_one_outcome(int position)
    {
        Recording recording = new();
        TimeoutException failure = new();
        Script script = new(false, Script.FiveChunks) { FailsAt = position, Failure = failure };
        List<Chunk> seen = [];

        Exception? thrown = Record.Exception(() => seen.AddRange(recording.Sequence(script.PlayBlocking).Select(chunk => chunk)));

        Assert.Same(failure, thrown);
        Assert.Equal("timeout", recording.Record.ErrorCode);
        Assert.Equal(position, recording.Record.ChunkCount);
        Assert.Equal(position > 2 ? TokenProvenance.Partial : TokenProvenance.None, recording.Record.Usage.Provenance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_consumer_that_leaves_after_any_chunk_abandons_the_run(int position)
    {
        Recording recording = new();
        Script script = new(false, Script.FiveChunks);

        Assert.Equal(Script.FiveChunks[..position], recording.Sequence(script.PlayBlocking).Take(position));

        Assert.Equal(CallOutcome.Abandoned, recording.Record.Outcome);
        Assert.Equal(position, recording.Record.ChunkCount);
        Assert.Equal(1, script.Disposed);
    }

    [Fact]
    public void A_sequence_that_fails_under_a_cancelled_token_was_cancelled()
    {
        Recording recording = new();
        using CancellationTokenSource source = new();
        source.Cancel();
        Script script = new(false) { FailsAt = 0, Failure = new OperationCanceledException() };

        Assert.Throws<OperationCanceledException>(() => recording.Sequence(script.PlayBlocking, source.Token).Count());

        Assert.Equal(CallOutcome.Cancelled, recording.Record.Outcome);
    }

    [Fact]
    public void A_core_is_called_at_the_first_move_and_once_for_each_enumeration()
    {
        Recording recording = new();
        Script script = new(false, Script.FiveChunks);
        IEnumerable<Chunk> sequence = recording.Sequence(script.PlayBlocking);

        sequence.GetEnumerator().Dispose();
        Assert.Equal(0, script.Started);
        Assert.Empty(recording.Sink.Records);
        Assert.Equal(5, sequence.Count());
        Assert.Equal(5, sequence.Count());

        Assert.Equal(2, script.Started);
        Assert.Equal(2, recording.Sink.Records.Select(record => record.RunId).Distinct().Count());
    }

    [Fact]
    public void After_its_end_and_after_its_disposal_a_sequence_has_no_more()
    {
        Recording recording = new();
        IEnumerator<Chunk> enumerator = recording.Sequence(new Script(false).PlayBlocking).GetEnumerator();

        Assert.False(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        enumerator.Dispose();
        enumerator.Dispose();

        Assert.False(enumerator.MoveNext());
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
    }

    [Fact]
    public void A_core_that_returns_no_sequence_fails_as_it_would_untracked()
    {
        Recording recording = new();

        Assert.Throws<NullReferenceException>(() => recording.Sequence(() => null!).Count());

        Assert.Equal(CallOutcome.Error, recording.Record.Outcome);
    }
}

namespace Tracking.Runtime.Tests.Calls;

/// <summary>An enumerator written by hand may take a second move before the first is over: it goes on as it would untracked.</summary>
public sealed class OverlappingMovesTests
{
    [Fact]
    public async Task Two_pending_moves_are_both_told_their_ends()
    {
        Recording recording = new();
        PatientSource source = new();
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => source).GetAsyncEnumerator();

        Task<bool> first = enumerator.MoveNextAsync().AsTask();
        Task<bool> second = enumerator.MoveNextAsync().AsTask();
        source.Moves[1].SetResult(true);
        Assert.True(await second);
        source.Moves[0].SetResult(true);
        Assert.True(await first);
        Task<bool> last = enumerator.MoveNextAsync().AsTask();
        source.Moves[2].SetResult(false);

        Assert.False(await last);
        await enumerator.DisposeAsync();
        Assert.Equal((CallOutcome.Success, 1L), (recording.Record.Outcome, recording.Record.ChunkCount));
    }

    [Fact]
    public async Task A_second_move_that_throws_does_not_end_the_run_of_the_first()
    {
        Recording recording = new();
        PatientSource source = new();
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => source).GetAsyncEnumerator();

        Task<bool> first = enumerator.MoveNextAsync().AsTask();
        Task<bool> second = enumerator.MoveNextAsync().AsTask();
        source.Moves[1].SetException(new InvalidOperationException("one at a time"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        source.Moves[0].SetResult(false);

        Assert.False(await first);
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
    }

    [Fact]
    public async Task Moves_that_race_end_neither_the_process_nor_the_stream()
    {
        for (int round = 0; round < 200; round++)
        {
            Recording recording = new();
            PatientSource source = new();
            IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => source).GetAsyncEnumerator();
            _ = enumerator.MoveNextAsync().AsTask();
            Task completion = Task.Run(() => source.Moves[0].SetResult(true));
            _ = Task.Run(() => enumerator.MoveNextAsync().AsTask());
            await completion;
            await enumerator.DisposeAsync();

            Assert.Single(recording.Sink.Records);
        }
    }

    /// <summary>Takes any number of moves at once.</summary>
    private sealed class PatientSource : IAsyncEnumerable<Chunk>, IAsyncEnumerator<Chunk>
    {
        internal List<TaskCompletionSource<bool>> Moves { get; } = [];

        public Chunk Current { get; } = new("text");

        public IAsyncEnumerator<Chunk> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync()
        {
            TaskCompletionSource<bool> move = new(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (Moves)
            {
                Moves.Add(move);
            }

            return new ValueTask<bool>(move.Task);
        }

        public ValueTask DisposeAsync() => default;
    }
}

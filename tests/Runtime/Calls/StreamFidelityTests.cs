namespace Tracking.Runtime.Tests.Calls;

public class StreamFidelityTests
{
    [Fact]
    public async Task What_the_core_throws_comes_with_the_first_move()
    {
        Recording recording = new();
        ArgumentException failure = new();
        IAsyncEnumerable<Chunk> stream = recording.Stream(_ => throw failure);

        IAsyncEnumerator<Chunk> enumerator = stream.GetAsyncEnumerator();
        ValueTask<bool> move = enumerator.MoveNextAsync();
        Exception? thrown = await Record.ExceptionAsync(async () => await move);
        await enumerator.DisposeAsync();

        Assert.Same(failure, thrown);
        Assert.Equal(CallOutcome.Error, recording.Record.Outcome);
        Assert.False(await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task A_core_that_returns_no_stream_fails_as_it_would_untracked()
    {
        Recording recording = new();

        await Assert.ThrowsAsync<NullReferenceException>(() => Reading.ToEnd(recording.Stream(_ => null!)));

        Assert.Equal(CallOutcome.Error, recording.Record.Outcome);
    }

    [Fact]
    public void A_source_that_throws_instead_of_returning_a_task_still_does()
    {
        Recording recording = new();
        TimeoutException failure = new();
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => new ThrowingSource(failure)).GetAsyncEnumerator();

        Exception? thrown = null;
        try
        {
            enumerator.MoveNextAsync();
        }
        catch (TimeoutException exception)
        {
            thrown = exception;
        }

        Assert.Same(failure, thrown);
        Assert.Equal("timeout", recording.Record.ErrorCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_move_that_is_cancelled_is_cancelled_and_not_faulted(bool awaited)
    {
        Recording recording = new();
        Script script = new(awaited, Script.FiveChunks) { FailsAt = 0, Failure = new OperationCanceledException() };
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(script.Play).GetAsyncEnumerator();

        Task<bool> move = enumerator.MoveNextAsync().AsTask();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => move);

        Assert.True(move.IsCanceled);
    }

    [Fact]
    public async Task After_its_end_a_stream_answers_as_its_source_does()
    {
        Recording recording = new();
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(new Script(true).Play).GetAsyncEnumerator();

        Assert.False(await enumerator.MoveNextAsync());
        Assert.False(await enumerator.MoveNextAsync());
        await enumerator.DisposeAsync();
        Assert.False(await enumerator.MoveNextAsync());

        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
    }

    [Fact]
    public async Task A_stream_that_is_disposed_before_it_begins_never_begins()
    {
        Recording recording = new();
        Script script = new(false, Script.FiveChunks);
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(script.Play).GetAsyncEnumerator();

        await enumerator.DisposeAsync();

        Assert.False(await enumerator.MoveNextAsync());
        Assert.Equal(0, script.Started);
        Assert.Empty(recording.Sink.Records);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_source_whose_disposal_throws_still_ends_the_run(bool awaited)
    {
        Recording recording = new();
        InvalidOperationException failure = new();
        ManualStream source = new()
        {
            OnDispose = async () =>
            {
                if (awaited)
                {
                    await Task.Yield();
                }

                throw failure;
            },
        };
        IAsyncEnumerator<Chunk> enumerator = await MovedOnce(recording, source);

        Exception? thrown = await Record.ExceptionAsync(async () => await enumerator.DisposeAsync());

        Assert.Same(failure, thrown);
        Assert.Equal(CallOutcome.Abandoned, recording.Record.Outcome);
    }

    [Fact]
    public async Task A_source_that_throws_at_once_from_its_disposal_still_ends_the_run()
    {
        Recording recording = new();
        InvalidOperationException failure = new();
        IAsyncEnumerator<Chunk> enumerator = await MovedOnce(recording, new ManualStream { OnDispose = () => throw failure });

        Exception? thrown = await Record.ExceptionAsync(async () => await enumerator.DisposeAsync());

        Assert.Same(failure, thrown);
        Assert.Equal(CallOutcome.Abandoned, recording.Record.Outcome);
    }

    [Fact]
    public async Task A_disposal_that_takes_time_is_awaited_before_the_run_ends()
    {
        Recording recording = new();
        TaskCompletionSource disposed = new();
        IAsyncEnumerator<Chunk> enumerator = await MovedOnce(recording, new ManualStream { OnDispose = () => new(disposed.Task) });

        ValueTask disposal = enumerator.DisposeAsync();
        Assert.False(disposal.IsCompleted);
        Assert.Empty(recording.Sink.Records);
        disposed.SetResult();
        await disposal;

        Assert.Equal(CallOutcome.Abandoned, recording.Record.Outcome);
    }

    [Fact]
    public async Task An_iterator_that_refuses_disposal_while_it_moves_goes_on()
    {
        Recording recording = new();
        TaskCompletionSource gate = new();

        async IAsyncEnumerable<Chunk> Core()
        {
            await gate.Task;
            yield return new Chunk("one");
        }

        IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => Core()).GetAsyncEnumerator();
        ValueTask<bool> move = enumerator.MoveNextAsync();
        await Assert.ThrowsAsync<NotSupportedException>(async () => await enumerator.DisposeAsync());
        gate.SetResult();

        Assert.True(await move);
        Assert.False(await enumerator.MoveNextAsync());
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
    }

    [Fact]
    public async Task The_result_of_a_move_is_taken_once_from_the_source()
    {
        Recording recording = new();
        ManualStream source = new();

        await MovedOnce(recording, source);

        Assert.Equal(1, source.TimesRead);
    }

    private static async Task<IAsyncEnumerator<Chunk>> MovedOnce(Recording recording, ManualStream source)
    {
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => source).GetAsyncEnumerator();
        ValueTask<bool> move = enumerator.MoveNextAsync();
        source.Give(new Chunk("one"));
        Assert.True(await move);
        return enumerator;
    }

    private sealed class ThrowingSource(Exception failure) : IAsyncEnumerable<Chunk>, IAsyncEnumerator<Chunk>
    {
        public Chunk Current => throw failure;

        public IAsyncEnumerator<Chunk> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => throw failure;

        public ValueTask DisposeAsync() => default;
    }
}

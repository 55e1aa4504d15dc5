namespace Tracking.Runtime.Tests.Calls;

public class StreamTokenTests
{
    [Fact]
    public async Task The_core_gets_the_one_token_that_can_fire()
    {
        Recording recording = new();
        using CancellationTokenSource source = new();
        List<CancellationToken> tokens = [];

        IAsyncEnumerable<Chunk> Core(CancellationToken token)
        {
            tokens.Add(token);
            return new Script(false).Play(token);
        }

        await Reading.ToEnd(recording.Stream(Core, source.Token));
        await foreach (Chunk _ in recording.Stream(Core).WithCancellation(source.Token))
        {
        }

        await foreach (Chunk _ in recording.Stream(Core, source.Token).WithCancellation(source.Token))
        {
        }

        Assert.Equal([source.Token, source.Token, source.Token], tokens);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Either_of_two_tokens_cancels_the_core(bool byArgument)
    {
        Recording recording = new();
        using CancellationTokenSource argument = new();
        using CancellationTokenSource enumeration = new();
        IAsyncEnumerable<Chunk> stream = recording.Stream(new Script(true, Script.FiveChunks).Play, argument.Token);

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (Chunk _ in stream.WithCancellation(enumeration.Token))
            {
                await (byArgument ? argument : enumeration).CancelAsync();
            }
        });

        Assert.Equal(CallOutcome.Cancelled, recording.Record.Outcome);
    }

    [Fact]
    public async Task A_further_token_of_the_method_cancels_the_call_too()
    {
        Recording recording = new();
        using CancellationTokenSource other = new();
        Script script = new(false) { FailsAt = 0, Failure = new OperationCanceledException() };
        await other.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => Reading.ToEnd(recording.Stream(script.Play, default, other.Token)));

        Assert.Equal(CallOutcome.Cancelled, recording.Record.Outcome);
    }

    [Theory]
    [InlineData("end")]
    [InlineData("exception")]
    [InlineData("dispose")]
    public async Task A_linked_token_is_let_go_however_the_run_ends(string end)
    {
        Recording recording = new();
        using CancellationTokenSource argument = new();
        using CancellationTokenSource enumeration = new();
        ManualStream source = new();
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(
            token => source, argument.Token).GetAsyncEnumerator(enumeration.Token);
        ValueTask<bool> move = enumerator.MoveNextAsync();
        switch (end)
        {
            case "end":
                source.End();
                await move;
                break;
            case "exception":
                source.Throw(new TimeoutException());
                await Record.ExceptionAsync(async () => await move);
                break;
            default:
                source.Give(new Chunk());
                await move;
                await enumerator.DisposeAsync();
                break;
        }

        await argument.CancelAsync();

        Assert.Single(recording.Sink.Records);
        Assert.False(source.Token.IsCancellationRequested);
    }
}

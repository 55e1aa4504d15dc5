using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

public class AwaitedStreamTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_core_is_awaited_in_the_first_move_and_what_it_gave_is_disposed(bool leaves)
    {
        Recording recording = new();
        DisposableStream opened = new();

        IAsyncEnumerable<Chunk> stream = Create(recording, async _ =>
        {
            await Task.Yield();
            recording.Clock.Advance(TimeSpan.FromSeconds(2));
            return opened;
        });
        await foreach (Chunk _ in stream)
        {
            if (leaves)
            {
                break;
            }
        }

        Assert.Equal(["enumerator", "stream"], opened.Disposals);
        Assert.Equal(leaves ? CallOutcome.Abandoned : CallOutcome.Success, recording.Record.Outcome);
        Assert.Equal(TimeSpan.FromSeconds(2), recording.Record.WaitTime);
    }

    [Fact]
    public async Task A_core_that_fails_before_it_gives_a_stream_fails_the_first_move()
    {
        Recording recording = new();
        TimeoutException failure = new();

        Exception? thrown = await Record.ExceptionAsync(() => Reading.ToEnd(Create(recording, async _ =>
        {
            await Task.Yield();
            throw failure;
        })));

        Assert.Same(failure, thrown);
        Assert.Equal("timeout", recording.Record.ErrorCode);
    }

    [Fact]
    public async Task A_core_that_is_cancelled_before_it_gives_a_stream_was_cancelled()
    {
        Recording recording = new();
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(async () =>
        {
            await foreach (Chunk _ in Create(recording, Task.FromCanceled<IAsyncEnumerable<Chunk>>).WithCancellation(source.Token))
            {
            }
        });

        Assert.Equal(CallOutcome.Cancelled, recording.Record.Outcome);
    }

    [Fact]
    public async Task A_tracked_stream_can_be_awaited_first()
    {
        Recording recording = new();
        TrackedStream<Chunk> stream = ModelCallStream.CreateTracked(
            recording.Tracking,
            recording.Site,
            Task.FromResult<IAsyncEnumerable<Chunk>>(new DisposableStream()),
            static (call, _) => call.State,
            Chunk.Read);

        await Reading.ToEnd(stream);

        Assert.Equal(stream.RunId, recording.Record.RunId);
        Assert.Equal(20, stream.Record!.Value.Usage.TotalTokens);
    }

    private static IAsyncEnumerable<Chunk> Create(
        Recording recording,
        Func<CancellationToken, Task<IAsyncEnumerable<Chunk>>> core) =>
        ModelCallStream.Create(recording.Tracking, recording.Site, core, static (call, token) => call.State(token), Chunk.Read);

    private sealed class DisposableStream : IAsyncEnumerable<Chunk>, IDisposable
    {
        internal List<string> Disposals { get; } = [];

        public async IAsyncEnumerator<Chunk> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            try
            {
                await Task.Yield();
                yield return new Chunk("one", 12, 8);
                yield return new Chunk("two");
            }
            finally
            {
                Disposals.Add("enumerator");
            }
        }

        public void Dispose() => Disposals.Add("stream");
    }
}

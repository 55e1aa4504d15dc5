using System.Runtime.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

public class ForgottenStreamTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_that_is_neither_ended_nor_disposed_is_abandoned_when_it_last_moved(bool awaited)
    {
        Recording recording = new();
        Script script = new(awaited, Script.FiveChunks);

        await Forget(recording, recording.Stream(script.Play));
        recording.Clock.Advance(TimeSpan.FromHours(1));
        await Collected(recording);

        Assert.Equal(CallOutcome.Abandoned, recording.Record.Outcome);
        Assert.Equal("aborted", recording.Record.ErrorCode);
        Assert.Equal(TimeSpan.FromSeconds(4), recording.Record.Duration);
        Assert.Equal(13, recording.Record.Usage.TotalTokens);
        Assert.Equal(TokenProvenance.Partial, recording.Record.Usage.Provenance);
        Assert.Equal(0, script.Disposed);
    }

    [Fact]
    public async Task A_blocking_stream_that_is_forgotten_is_abandoned_too()
    {
        Recording recording = new();
        Script script = new(false, Script.FiveChunks);

        Forget(recording.Sequence(script.PlayBlocking));
        await Collected(recording);

        Assert.Equal(CallOutcome.Abandoned, recording.Record.Outcome);
        Assert.Equal(0, script.Disposed);
    }

    [Fact]
    public async Task A_forgotten_stream_of_a_real_clock_ends_at_its_last_move()
    {
        InMemorySink sink = new();
        Recording recording = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        Script script = new(false, Script.FiveChunks);

        await ForgetAfterAPause(CompilerServices.ModelCallStream.Create(
            tracking, recording.Site, script, static (call, token) => call.State.Play(token), Chunk.Read));
        DateTimeOffset left = DateTimeOffset.UtcNow;
        await Task.Delay(Pause);
        await Collected(sink);

        ModelCallRecord record = Assert.Single(sink.Records);
        Assert.InRange(record.StartedAt + record.Duration, record.StartedAt + Pause / 2, left + Pause / 2);
    }

    [Fact]
    public async Task A_forgotten_stream_of_a_consumer_that_became_slow_ends_at_its_last_move()
    {
        InMemorySink sink = new();
        Recording recording = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();

        DateTimeOffset lastPause = await ForgetAfterPauses(CompilerServices.ModelCallStream.Create<int, Chunk>(
            tracking, recording.Site, 100, static (call, _) => Ready(call.State), Chunk.Read));
        DateTimeOffset left = DateTimeOffset.UtcNow;
        await Task.Delay(Pause);
        await Collected(sink);

        ModelCallRecord record = Assert.Single(sink.Records);
        Assert.InRange(record.StartedAt + record.Duration, lastPause, left + Pause / 2);
    }

    [Fact]
    public async Task A_forgotten_stream_lets_go_of_its_linked_token()
    {
        Recording recording = new();
        using CancellationTokenSource argument = new();
        using CancellationTokenSource enumeration = new();
        List<CancellationToken> tokens = [];

        ForgetOnManualStream(recording, tokens, argument.Token, enumeration.Token);
        await Collected(recording);
        await argument.CancelAsync();

        Assert.False(Assert.Single(tokens).IsCancellationRequested);
    }

    [Fact]
    public async Task A_stream_that_ended_or_never_began_has_nothing_to_forget()
    {
        Recording recording = new();

        await ReadWithoutDispose(recording.Stream(new Script(true, Script.FiveChunks).Play));
        Forget(recording);
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        await Task.Delay(TimeSpan.FromMilliseconds(50));

        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task Forget(Recording recording, IAsyncEnumerable<Chunk> stream)
    {
        IAsyncEnumerator<Chunk> enumerator = stream.GetAsyncEnumerator();
        await enumerator.MoveNextAsync();
        recording.Clock.Advance(TimeSpan.FromSeconds(1));
        await enumerator.MoveNextAsync();
        recording.Clock.Advance(TimeSpan.FromSeconds(3));
        await enumerator.MoveNextAsync();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task ForgetAfterAPause(IAsyncEnumerable<Chunk> stream)
    {
        IAsyncEnumerator<Chunk> enumerator = stream.GetAsyncEnumerator();
        await enumerator.MoveNextAsync();
        await enumerator.MoveNextAsync();
        await Task.Delay(Pause);
        await enumerator.MoveNextAsync();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<DateTimeOffset> ForgetAfterPauses(IAsyncEnumerable<Chunk> stream)
    {
        IAsyncEnumerator<Chunk> enumerator = stream.GetAsyncEnumerator();
        for (int i = 0; i < 50; i++)
        {
            await enumerator.MoveNextAsync();
        }

        for (int i = 0; i < 20; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
            await enumerator.MoveNextAsync();
        }

        DateTimeOffset lastPause = DateTimeOffset.UtcNow;
        await Task.Delay(Pause);
        await enumerator.MoveNextAsync();
        return lastPause;
    }

    private static async IAsyncEnumerable<Chunk> Ready(int count)
    {
        await Task.CompletedTask;
        for (int i = 0; i < count; i++)
        {
            yield return new Chunk("word");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(IEnumerable<Chunk> stream) => stream.GetEnumerator().MoveNext();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(Recording recording) =>
        recording.Stream(new Script(false, Script.FiveChunks).Play).GetAsyncEnumerator();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ForgetOnManualStream(
        Recording recording,
        List<CancellationToken> tokens,
        CancellationToken argument,
        CancellationToken enumeration)
    {
        IAsyncEnumerable<Chunk> Core(CancellationToken token)
        {
            tokens.Add(token);
            return new ManualStream();
        }

        recording.Stream(Core, argument).GetAsyncEnumerator(enumeration).MoveNextAsync();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task ReadWithoutDispose(IAsyncEnumerable<Chunk> stream)
    {
        IAsyncEnumerator<Chunk> enumerator = stream.GetAsyncEnumerator();
        while (await enumerator.MoveNextAsync())
        {
        }
    }

    private static Task Collected(Recording recording) => Collected(recording.Sink);

    private static async Task Collected(InMemorySink sink)
    {
        while (sink.Records.Count == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }
}

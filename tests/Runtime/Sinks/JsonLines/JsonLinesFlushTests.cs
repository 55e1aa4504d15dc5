using System.Text;

namespace Tracking.Runtime.Tests;

[Collection(BlockedPool.Name)]
public class JsonLinesFlushTests
{
    [Fact]
    public async Task Callers_that_block_the_pool_are_delayed_by_a_flush_no_longer_than_it_takes()
    {
        // given
        using MemoryStream lines = new();
        AsynchronouslyFlushed stream = new(lines);
        JsonLinesSink sink = new(stream);
        using CancellationTokenSource stop = new();
        Task<int>[] callers = [.. Enumerable.Range(0, 64).Select(_ => Task.Run(() => CallAsync(sink, stop.Token)))];

        // when
        bool flushed = true;
        for (int flush = 0; flush < 50 && flushed; flush++)
        {
            Thread.Sleep(20);
            flushed = FlushBlocking(sink);
        }

        await stop.CancelAsync();
        int[] calls = await Task.WhenAll(callers);

        // then
        Assert.True(flushed, "The flush waits for a thread of the pool, all of which wait for the flush.");
        string[] written = Encoding.UTF8.GetString(lines.ToArray()).Split('\n');
        Assert.Equal(calls.Sum(), written.Count(static line => line == GenerationEvent.ToJson(GenerationRecords.Least)));
        Assert.Equal(calls.Sum() + 1, written.Length);
    }

    private static bool FlushBlocking(JsonLinesSink sink) => sink.FlushAsync().AsTask().Wait(BlockedPool.Deadlock);

    private static async Task<int> CallAsync(JsonLinesSink sink, CancellationToken stop)
    {
        int calls = 0;
        do
        {
            await Task.Yield();
            sink.OnCompleted(GenerationRecords.Least);
            calls++;
        }
        while (!stop.IsCancellationRequested);

        return calls;
    }

    private sealed class AsynchronouslyFlushed(MemoryStream inner) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);

        public override async Task FlushAsync(CancellationToken cancellationToken) => await Task.Yield();
    }
}

using System.Text;

namespace Tracking.Runtime.Tests;

[Collection(BlockedPool.Name)]
public class JsonLinesFlushTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Callers_that_block_the_pool_are_delayed_by_a_flush_no_longer_than_it_takes(bool yields)
    {
        // given
        using CountedLines stream = new();
        JsonLinesSink sink = new(stream);
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseFlushTimeout(2 * BlockedPool.Deadlock).Build();
        using CancellationTokenSource stop = new();
        Task<int>[] callers = [.. Enumerable.Range(0, 64).Select(_ => Task.Run(() => CallAsync(sink, yields, stop.Token)))];

        // when
        bool flushed = true;
        for (int flush = 0; flush < 25 && flushed; flush++)
        {
            Thread.Sleep(20);
            flushed = FlushBlocking(sink.FlushAsync()) && FlushBlocking(tracking.FlushAsync());
        }

        await stop.CancelAsync();
        int[] calls = await Task.WhenAll(callers);

        // then
        Assert.True(flushed, "The flush waits for a thread of the pool, all of which wait for the flush.");
        Assert.Equal((calls.Sum(), 0), (stream.Lines, stream.Others));
    }

    private static bool FlushBlocking(ValueTask flush) => flush.AsTask().Wait(BlockedPool.Deadlock);

    private static async Task<int> CallAsync(JsonLinesSink sink, bool yields, CancellationToken stop)
    {
        int calls = 0;
        do
        {
            if (yields)
            {
                await Task.Yield();
            }

            sink.OnCompleted(GenerationRecords.Least);
            calls++;
        }
        while (!stop.IsCancellationRequested);

        return calls;
    }

    /// <summary>Counts what is written, of which there may be gigabytes.</summary>
    private sealed class CountedLines : MemoryStream
    {
        private static readonly byte[] Line = Encoding.UTF8.GetBytes(GenerationEvent.ToJson(GenerationRecords.Least) + "\n");

        internal int Lines { get; private set; }

        internal int Others { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (buffer.SequenceEqual(Line))
            {
                Lines++;
            }
            else
            {
                Others++;
            }
        }

        public override async Task FlushAsync(CancellationToken cancellationToken) => await Task.Yield();
    }
}

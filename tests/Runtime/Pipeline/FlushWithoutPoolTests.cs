namespace Tracking.Runtime.Tests;

[Collection(BlockedPool.Name)]
public class FlushWithoutPoolTests
{
    public static TheoryData<string> Ways => ["Flush", "Dispose", "FlushAsync", "DisposeAsync"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_flush_that_blocks_needs_no_thread_of_the_pool(string way)
    {
        // given: the pool gets threads by and by, and starts items in their order
        const int items = 200;
        int started = 0;
        using ManualResetEventSlim released = new();
        Task[] blocked = [.. Enumerable.Range(0, items).Select(_ => Task.Run(() =>
        {
            Interlocked.Increment(ref started);
            released.Wait(CancellationToken.None);
        }))];
        SignalingSink sink = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();

        // when
        int startedByThen = items;
        Thread thread = new(() =>
        {
            Flush(tracking, way);
            startedByThen = Volatile.Read(ref started);
        });
        thread.Start();
        bool returned = thread.Join(BlockedPool.Deadlock);
        released.Set();
        await Task.WhenAll(blocked);
        thread.Join();

        // then
        Assert.True(returned, "The flush waits for the pool, all of whose threads are blocked.");
        Assert.InRange(startedByThen, 0, items - 1);
        Assert.True(sink.Flushed.IsCompletedSuccessfully);
    }

    private static void Flush(ModelCallTracking tracking, string way)
    {
        switch (way)
        {
            case "Flush":
                tracking.Flush();
                break;
            case "Dispose":
                tracking.Dispose();
                break;
            case "FlushAsync":
                tracking.FlushAsync().AsTask().Wait();
                break;
            default:
                tracking.DisposeAsync().AsTask().Wait();
                break;
        }
    }

    [Fact]
    public void Where_nothing_is_held_back_a_flush_costs_nothing()
    {
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(new InMemorySink()).AddMetrics().AddGenerationLog().Build();
        tracking.Flush();
        long itemsBefore = ThreadPool.CompletedWorkItemCount + ThreadPool.PendingWorkItemCount;
        long bytesBefore = GC.GetAllocatedBytesForCurrentThread();

        bool completed = true;
        for (int flush = 0; flush < 1000; flush++)
        {
            tracking.Flush();
            completed &= tracking.FlushAsync().IsCompletedSuccessfully;
        }

        long bytes = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        long items = ThreadPool.CompletedWorkItemCount + ThreadPool.PendingWorkItemCount - itemsBefore;
        Assert.True(completed);
        Assert.Equal(0, bytes);
        Assert.InRange(items, 0, 100);
    }
}

using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

/// <summary>Tasks of cores that complete on another thread at the very moment at which they are looked at.</summary>
public sealed class TaskRaceTests : IModelCallSink
{
    private const int Delays = 32;
    private const int Rounds = 40 * Delays * Delays;

    private static readonly Chunk Response = new(Input: 12, Output: 8);

    private int _records;
    private long _tokens;
    private int _failures;

    [Fact]
    public async Task A_task_that_completes_while_it_is_looked_at_keeps_its_usage()
    {
        int rounds = await RaceAsync(static source => source.SetResult(Response));

        Assert.Equal((rounds, rounds * 20L, 0), (_records, _tokens, _failures));
    }

    [Fact]
    public async Task A_task_that_fails_while_it_is_looked_at_is_one_failure()
    {
        int rounds = await RaceAsync(static source => source.SetException(new TimeoutException()));

        Assert.Equal((rounds, rounds), (_records, _failures));
    }

    void IModelCallSink.OnCompleted(in ModelCallRecord record)
    {
        Interlocked.Increment(ref _records);
        Interlocked.Add(ref _tokens, record.Usage.TotalTokens ?? 0);
        Interlocked.Add(ref _failures, record.ErrorCode == ErrorCodes.Timeout ? 1 : 0);
    }

    /// <returns>How many rounds there were: two threads that meet on a machine with other work to do take long for each.</returns>
    private async Task<int> RaceAsync(Action<TaskCompletionSource<Chunk>> complete)
    {
        long enough = Environment.TickCount64 + 15_000;
        int raced = 0;
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(this).Build();
        ModelCallSite site = new(new ModelCallDescriptor("answer"));
        TaskCompletionSource<Chunk>[] sources = [.. Enumerable.Range(0, Rounds).Select(static _ => new TaskCompletionSource<Chunk>())];
        int tracker = -1;
        int completer = -1;
        Task completing = Task.Factory.StartNew(
            () =>
            {
                for (int round = 0; round < Rounds; round++)
                {
                    Meet(ref completer, ref tracker, round);
                    Delay(round % Delays);
                    complete(sources[round]);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        try
        {
            for (int round = 0; round < Rounds && (round < Delays * Delays || Environment.TickCount64 < enough); round++)
            {
                ModelCall call = ModelCall.Start(tracking, site, TestContext.Current.CancellationToken);
                Meet(ref tracker, ref completer, round);
                Delay(round / Delays % Delays);
                Task<Chunk> tracked = call.Track(sources[round].Task, Chunk.Read);
                // Awaiting would go on on the other thread, inside its completion.
                SpinWait.SpinUntil(() => tracked.IsCompleted);
                _ = tracked.Exception;
                raced++;
            }
        }
        finally
        {
            Volatile.Write(ref tracker, Rounds);
            await completing;
        }

        return raced;
    }

    private static void Meet(ref int mine, ref int others, int round)
    {
        Volatile.Write(ref mine, round);
        for (int look = 1; Volatile.Read(ref others) < round; look++)
        {
            if (look % 2000 == 0)
            {
                // The other thread may need this processor to come here at all.
                Thread.Yield();
            }
        }
    }

    // A few nanoseconds each: the moment that is looked for is that short.
    private static void Delay(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            Interlocked.MemoryBarrier();
        }
    }
}

using System.Runtime.CompilerServices;
using Tracking.CompilerServices;

namespace Tracking.Soak.Tests;

/// <summary>
/// Runs in a loop, disposed and forgotten, and one that lives as long as its process: memory does not grow, and what an iteration
/// allocates does not either. <c>TRACKING_SOAK=long</c> makes 100,000 iterations of each.
/// </summary>
[Collection(nameof(SoakTests))]
public sealed class RunSoakTests(ITestOutputHelper output)
{
    private const long TolerableGrowth = 1_000_000;

    private static readonly int Iterations = SoakTests.IsLong ? 100_000 : 20_000;
    private static readonly ModelCallSite Site = new(new ModelCallDescriptor("ask"));

    private readonly Counter _counter = new();

    [Fact]
    public Task Runs_with_notes_and_tags() => AssertFlatAsync(Tracking(), static (tracking, number) =>
    {
        using ModelRun run = tracking.StartRun("job");
        run.NoteCorrelationId("ticket");
        Ask(tracking, number);
        run.NoteCorrelationId("never taken");
    });

    [Fact]
    public Task Runs_that_nobody_disposes() => AssertFlatAsync(Tracking(), Leak);

    [Fact]
    public async Task Runs_that_nobody_disposes_inside_one_that_is_drained()
    {
        ModelCallTracking tracking = Tracking();
        using ModelRun outer = tracking.StartRun("outer");

        await AssertFlatAsync(tracking, (_, number) =>
        {
            Leak(tracking, number);
            DrainNowAndThen(outer, number);
        });

        Assert.Equal(Iterations, outer.Calls);
        Assert.Equal(Iterations * 15, outer.Billed.TotalTokens);
    }

    [Fact]
    public async Task A_run_that_lives_as_long_as_its_process_and_is_drained()
    {
        ModelCallTracking tracking = Tracking();
        using ModelRun worker = tracking.StartRun("worker");

        await AssertFlatAsync(tracking, (_, number) =>
        {
            worker.NoteCorrelationId("ticket");
            using (tracking.StartRun("job"))
            {
                Ask(tracking, number);
            }

            DrainNowAndThen(worker, number);
        });

        Assert.Equal(Iterations, worker.Calls);
    }

    /// <summary>All iterations are in one flow, which keeps what is written to it.</summary>
    private async Task AssertFlatAsync(ModelCallTracking tracking, Action<ModelCallTracking, int> iterate)
    {
        const int parts = 10;
        long[] allocated = new long[parts];
        long[] held = new long[parts];
        await Task.Run(() =>
        {
            for (int part = 0; part < parts; part++)
            {
                long before = GC.GetTotalAllocatedBytes(precise: true);
                for (int i = 0; i < Iterations / parts; i++)
                {
                    iterate(tracking, (part * Iterations / parts) + i);
                }

                allocated[part] = GC.GetTotalAllocatedBytes(precise: true) - before;
                held[part] = Held();
            }
        });

        output.WriteLine($"{allocated[1]:N0} bytes for the second tenth, {allocated[^1]:N0} for the last; {held[1]:N0} held after it, {held[^1]:N0} at the end");
        Assert.InRange(held[^1] - held[1], long.MinValue, TolerableGrowth);
        Assert.InRange(allocated[^1], 1, allocated[1] * 3 / 2);
    }

    // Runs that nobody disposes end on the pool, when the collector has found them.
    private long Held()
    {
        int ended;
        do
        {
            ended = _counter.Runs;
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(20);
        }
        while (_counter.Runs > ended);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void DrainNowAndThen(ModelRun run, int number)
    {
        if (number % 100 == 99)
        {
            run.Drain();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Leak(ModelCallTracking tracking, int number)
    {
#pragma warning disable TRK210 // The mistake is what this measures.
        tracking.StartRun("job").NoteCorrelationId("ticket");
#pragma warning restore TRK210
        Ask(tracking, number);
    }

    private static void Ask(ModelCallTracking tracking, int number)
    {
        ModelCallArguments arguments = default;
        arguments.AddTag("tenant", number);
        ModelCall.Start(tracking, Site, in arguments).Succeed(number, Read);
    }

    private static void Read(int number, ref ModelCallReading reading)
    {
        reading.ResponseId = $"chatcmpl-{number}";
        reading.ReportUsage(UsageConvention.Inferred, 10, 5);
    }

    private ModelCallTracking Tracking() => new ModelCallTrackingBuilder().AddSink(_counter).Build();

    private sealed class Counter : IModelCallSink
    {
        private int _runs;

        public bool WantsMetrics => false;

        internal int Runs => Volatile.Read(ref _runs);

        public void OnCompleted(in ModelCallRecord record)
        {
            if (record.IsRun)
            {
                Interlocked.Increment(ref _runs);
            }
        }
    }
}

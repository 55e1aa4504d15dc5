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
    public void Runs_with_notes_and_tags() => AssertFlat(iterations =>
    {
        using ModelCallTracking tracking = Tracking();
        for (int i = 0; i < iterations; i++)
        {
            using ModelRun run = tracking.StartRun("job");
            run.NoteCorrelationId("ticket");
            Ask(tracking, i);
            run.NoteCorrelationId("never taken");
        }

        return Task.CompletedTask;
    });

    [Fact]
    public void Runs_that_nobody_disposes() => AssertFlat(async iterations =>
    {
        using ModelCallTracking tracking = Tracking();
        int before = _counter.Runs;
        Leak(tracking, iterations);
        while (_counter.Runs < before + iterations)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(5);
        }
    });

    [Fact]
    public void Runs_that_nobody_disposes_inside_one_that_is_drained() => AssertFlat(iterations =>
    {
        using ModelCallTracking tracking = Tracking();
        using ModelRun outer = tracking.StartRun("outer");
        for (int i = 0; i < iterations; i += 100)
        {
            Leak(tracking, 100);
            outer.Drain();
        }

        Assert.Equal(iterations, outer.Calls);
        return Task.CompletedTask;
    });

    [Fact]
    public void A_run_that_lives_as_long_as_its_process_and_is_drained()
    {
        using ModelCallTracking tracking = Tracking();
        using ModelRun worker = tracking.StartRun("worker");
        AssertFlat(iterations =>
        {
            for (int i = 0; i < iterations; i++)
            {
                worker.NoteCorrelationId("ticket");
                using (tracking.StartRun("job"))
                {
                    Ask(tracking, i);
                }

                if (i % 100 == 99)
                {
                    worker.Drain();
                }
            }

            return Task.CompletedTask;
        });
    }

    private void AssertFlat(Func<int, Task> loop)
    {
        // given
        Run(Iterations / 10);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        // when
        long first = Run(Iterations / 2);
        long second = Run(Iterations / 2);
        long after = GC.GetTotalMemory(forceFullCollection: true);

        // then
        output.WriteLine($"{first:N0} bytes for the first half, {second:N0} for the second; {before:N0} bytes before, {after:N0} after");
        Assert.InRange(after - before, long.MinValue, TolerableGrowth);
        Assert.InRange(second, 1, first * 3 / 2);

        long Run(int iterations)
        {
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            // In a flow of its own, which nobody keeps.
            Task.Run(() => loop(iterations)).GetAwaiter().GetResult();
            return GC.GetTotalAllocatedBytes(precise: true) - allocated;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Leak(ModelCallTracking tracking, int runs)
    {
        for (int i = 0; i < runs; i++)
        {
            tracking.StartRun("job").NoteCorrelationId("ticket");
            Ask(tracking, i);
        }
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

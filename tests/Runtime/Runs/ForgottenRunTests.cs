using System.Runtime.CompilerServices;

namespace Tracking.Runtime.Tests.Runs;

/// <summary>Runs that nobody disposes: each is inside the one before, which stays open until it is collected.</summary>
public class ForgottenRunTests
{
    private readonly CapturedLog _log = new();
    private readonly Tally _tally = new();
    private readonly ModelCallTracking _tracking;

    public ForgottenRunTests() => _tracking = new ModelCallTrackingBuilder().AddSink(_tally).UseLogger(_log).Build();

    [Fact]
    public async Task A_run_that_is_forgotten_ends_as_abandoned_when_it_is_collected_and_is_told_once()
    {
        RunId first = await ForgetAsync("first");
        await ForgetAsync("first");
        await ForgetAsync("second");
        await CollectedAsync(3);

        Assert.All(_tally.Runs, record => Assert.Equal((CallOutcome.Abandoned, "aborted"), (record.Outcome, record.ErrorCode)));
        Assert.Contains(_tally.Runs, record => record.RunId == first && record.Usage.TotalTokens == 15);
        Assert.Equal(2, _log.Messages.Count);
        Assert.Contains(_log.Messages, message => message.Contains("'first' was never closed", StringComparison.Ordinal));
        Assert.Contains(_log.Messages, message => message.Contains("'second' was never closed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_that_a_forgotten_run_has_recorded_stands()
    {
        Forget("failed", ErrorCodes.BudgetExceeded);
        await CollectedAsync(1);

        Assert.Equal(ErrorCodes.BudgetExceeded, Assert.Single(_tally.Runs).ErrorCode);
    }

    [Fact]
    public async Task A_run_that_was_disposed_is_not_told()
    {
        DisposeOne();
        await CollectAsync();

        Assert.Equal(CallOutcome.Success, Assert.Single(_tally.Runs).Outcome);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task The_run_of_the_current_flow_is_collected_too_and_calls_belong_to_the_one_around_it_then()
    {
        using ModelRun outer = _tracking.StartRun("outer");
        Forget("inner", null);
        await CollectedAsync(1);

        Assert.Same(outer, ModelRun.Current);
        Assert.Equal(outer.RunId, _tracking.CreateTracker(new("by hand")).ParentRunId);
    }

    [Fact]
    public async Task The_run_of_a_method_whose_task_is_lost_is_abandoned()
    {
        LoseMethod();
        await CollectedAsync(1);

        Assert.Equal(CallOutcome.Abandoned, Assert.Single(_tally.Runs).Outcome);
    }

    [Fact]
    public async Task Runs_that_are_forgotten_in_a_loop_are_not_kept_by_the_flow_that_goes_on()
    {
        List<WeakReference> runs = [];
        await Task.Run(async () =>
        {
            Leak(500, runs);
            await CollectedAsync(500);
            Leak(1, runs);
            await CollectAsync();

            // The last run of the flow is still in it, as a place.
            Assert.Equal(500, runs.Count(static run => !run.IsAlive));
            GC.KeepAlive(AmbientRun.Current);
        });

        Assert.Equal(501, _tally.Calls);
    }

    [Fact]
    public async Task Where_the_forgotten_runs_were_collected_calls_cost_what_they_do_outside_a_run()
    {
        Leak(100, []);
        await CollectedAsync(100);

        Assert.Null(AmbientRun.Parent);
    }

    [Fact]
    public async Task Runs_that_are_forgotten_in_a_loop_cost_as_much_each_however_many_they_are()
    {
        List<ModelRun> held = [];
        long few = await BytesOfAsync(held, 500);
        await BytesOfAsync(held, 5_000);
        long many = await BytesOfAsync(held, 500);

        Assert.InRange(many, 1, few * 2);
        Assert.True(ParentChain.RunsAtMost >= Depth(held[^1]), $"{Depth(held[^1])} deep");
        held.ForEach(static run => run.Dispose());
    }

    [Fact]
    public async Task A_run_around_a_loop_of_forgotten_runs_has_all_calls_once()
    {
        using ModelRun outer = _tracking.StartRun("outer");
        Leak(2_000);

        Assert.Equal(2_000, outer.Calls);
        Assert.Equal(30_000, outer.Billed.TotalTokens);
        Assert.Equal(2_000, outer.Records.Where(record => !record.IsRun).Select(record => record.RunId).Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sixty_thousand_nested_runs_can_be_closed(bool outermostFirst)
    {
        List<ModelRun> runs = [];
        for (int i = 0; i < 60_000; i++)
        {
            runs.Add(_tracking.StartRun("nested"));
        }

        await AnswerAsync();
        if (!outermostFirst)
        {
            runs.Reverse();
        }

        runs.ForEach(static run => run.Dispose());

        Assert.Equal(60_000, _tally.Runs.Count);
        Assert.Equal(60_000, _tally.Runs.Select(record => record.RunId).Distinct().Count());
        Assert.Equal(15, runs[outermostFirst ? 0 : ^1].Billed.TotalTokens);
        Assert.Null(ModelRun.Current);
    }

    [Fact]
    public void Runs_nest_so_deep_and_one_that_is_opened_deeper_is_beside_the_innermost()
    {
        List<ModelRun> runs = [];
        for (int i = 0; i < ParentChain.RunsAtMost + 2; i++)
        {
            runs.Add(_tracking.StartRun("nested"));
        }

        Assert.Equal(Enumerable.Range(1, ParentChain.RunsAtMost).Append(ParentChain.RunsAtMost).Append(ParentChain.RunsAtMost), runs.Select(Depth));
        Assert.Same(runs[^3].Place.Outer, runs[^1].Place.Outer);
        runs.Reverse();
        runs.ForEach(static run => run.Dispose());
    }

    private static int Depth(ModelRun run)
    {
        int depth = 0;
        for (IParentRun? place = run.Place; place is not null; place = place.Outer)
        {
            depth++;
        }

        return depth;
    }

    // Nothing is awaited that is not there, so that all runs are in the flow of the caller.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Leak(int runs, List<WeakReference>? places = null)
    {
        for (int i = 0; i < runs; i++)
        {
            ModelRun run = _tracking.StartRun("job");
            places?.Add(new WeakReference(run.Place));
            run.NoteCorrelationId("ticket");
            Assert.True(AnswerAsync().IsCompletedSuccessfully);
        }
    }

    private async Task<long> BytesOfAsync(List<ModelRun> held, int runs)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < runs; i++)
        {
            held.Add(_tracking.StartRun("job"));
            await AnswerAsync();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private Task<Answer> AnswerAsync() => RunScript.CallAsync(_tracking, static () => Task.FromResult(new Answer(10, 5)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<RunId> ForgetAsync(string key) => Task.Run(async () =>
    {
        ModelRun run = _tracking.StartRun(key);
        RunId id = run.RunId;
        await AnswerAsync();
        return id;
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Forget(string key, string? error)
    {
        ModelRun run = _tracking.StartRun(key);
        if (error is not null)
        {
            run.TrackError(error);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void DisposeOne()
    {
        using ModelRun run = _tracking.StartRun("disposed");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LoseMethod() => RunScript.CallAsync(_tracking, static () => new TaskCompletionSource<Answer>().Task, RunScript.Agent);

    private static async Task CollectAsync()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(5);
        }
    }

    private async Task CollectedAsync(int runs)
    {
        while (_tally.RunCount < runs)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await CollectAsync();
        }
    }

    private sealed class Tally : IModelCallSink
    {
        private readonly List<ModelCallRecord> _runs = [];
        private readonly object _lock = new();
        private int _calls;
        private int _runCount;

        public bool WantsMetrics => false;

        internal int Calls => Volatile.Read(ref _calls);

        internal int RunCount => Volatile.Read(ref _runCount);

            internal IReadOnlyList<ModelCallRecord> Runs
        {
            get
            {
                lock (_lock)
                {
                    return [.. _runs];
                }
            }
        }

        public void OnCompleted(in ModelCallRecord record)
        {
            if (!record.IsRun)
            {
                Interlocked.Increment(ref _calls);
                return;
            }

            lock (_lock)
            {
                _runs.Add(record);
            }

            Interlocked.Increment(ref _runCount);
        }
    }
}

namespace Tracking.Runtime.Tests.Runs;

/// <summary>The parent of what starts is the nearest run around it that is open.</summary>
public class NearestRunTests
{
    private readonly RunScript _script = new();

    [Fact]
    public async Task Work_that_was_forked_in_an_inner_run_belongs_to_the_outer_when_the_inner_is_over()
    {
        using ModelRun outer = _script.Tracking.StartRun("outer");
        TaskCompletionSource gate = new();
        Task forked;
        ModelRun inner;
        using (inner = _script.Tracking.StartRun("inner"))
        {
            forked = ForkAsync(gate.Task, async () =>
            {
                Assert.Same(outer, ModelRun.Current);
                await _script.AnswerAsync(new(10, 5));
            });
        }

        gate.SetResult();
        await forked;

        ModelCallRecord call = _script.Sink.Records.Single(record => !record.IsRun);
        Assert.Equal(outer.RunId, call.ParentRunId);
        Assert.False(call.IsLate);
        Assert.Equal(15, outer.Billed.TotalTokens);
        Assert.Equal(0, inner.Calls);
    }

    [Fact]
    public async Task All_that_starts_there_belongs_to_the_outer_run_and_to_none_when_that_is_over_too()
    {
        TaskCompletionSource innerIsOver = new();
        TaskCompletionSource outerIsOver = new();
        List<RunId?> parents = [];
        ModelRun outer = _script.Tracking.StartRun("outer");
        ModelRun inner = _script.Tracking.StartRun("inner");
        Task forked = ForkAsync(innerIsOver.Task, async () =>
        {
            await StartOneOfEach();
            await outerIsOver.Task;
            await StartOneOfEach();
        });
        inner.Dispose();
        innerIsOver.SetResult();
        await WaitFor(() => parents.Count == 3);
        outer.Dispose();
        outerIsOver.SetResult();
        await forked;

        Assert.Equal([outer.RunId, outer.RunId, outer.RunId, null, null, null], parents);

        async Task StartOneOfEach()
        {
            RunId? byHand = _script.Tracking.CreateTracker(new("by hand")).ParentRunId;
            ModelRun run = _script.Tracking.StartRun("run");
            run.Dispose();
            await _script.AnswerAsync(new(1, 1));
            ModelCallRecord call = _script.Sink.Records[^1];
            RunId? ofRun = _script.Sink.Records.Single(record => record.RunId == run.RunId).ParentRunId;
            parents.AddRange([byHand, ofRun, call.ParentRunId]);
        }
    }

    [Fact]
    public async Task A_tracker_by_hand_has_no_parent_in_a_run_that_is_over_whatever_runs_are_open_elsewhere()
    {
        TaskCompletionSource gate = new();
        ModelRun run = _script.Tracking.StartRun("over");
        Task<RunId?> forked = Task.Run(async () =>
        {
            await gate.Task;
            return _script.Tracking.CreateTracker(new("by hand")).ParentRunId;
        });
        run.Dispose();
        using ModelRun elsewhere = _script.Tracking.StartRun("elsewhere");
        gate.SetResult();

        Assert.Null(await forked);
    }

    [Fact]
    public async Task A_run_that_was_passed_and_is_over_gives_its_calls_to_the_one_around_it()
    {
        using ModelRun outer = _script.Tracking.StartRun("outer");
        ModelRun passed = _script.Tracking.StartRun("passed");
        passed.Dispose();
        using ModelRun current = _script.Tracking.StartRun("current");
        await _script.CallAsync(() => Task.FromResult(new Answer(1, 2)), run: passed);

        Assert.Equal(outer.RunId, Assert.Single(outer.Records, record => !record.IsRun).ParentRunId);
        Assert.Empty(current.Records);
    }

    [Fact]
    public async Task A_call_in_a_run_that_was_passed_is_still_inside_the_call_that_makes_it()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.CallAsync(
            async () =>
            {
                await _script.CallAsync(() => Task.FromResult(new Answer(10, 5)), run: run);
                await _script.CallAsync(() => Task.FromResult(new Answer(20, 6)), run: run);
                return new Answer(30, 11);
            },
            run: run);

        Assert.Equal(41, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task Work_that_a_call_leaves_behind_is_inside_the_run_and_not_inside_the_call()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        TaskCompletionSource gate = new();
        Task forked = Task.CompletedTask;
        IParentRun? place = null;
        await _script.CallAsync(() =>
        {
            forked = ForkAsync(gate.Task, async () =>
            {
                place = AmbientRun.Parent;
                await _script.AnswerAsync(new(1, 1));
            });
            return Task.FromResult(new Answer(10, 5));
        });
        gate.SetResult();
        await forked;

        Assert.Same(run.Place, place);
        Assert.Equal([run.RunId, run.RunId], run.Records.Select(record => record.ParentRunId));
    }

    [Fact]
    public async Task A_run_takes_no_more_from_one_inside_it_when_it_is_over()
    {
        using ModelRun outermost = _script.Tracking.StartRun("outermost");
        ModelRun outer = _script.Tracking.StartRun("outer");
        using ModelRun inner = _script.Tracking.StartRun("inner");
        outer.Dispose();
        await _script.AnswerAsync(new(1, 2));

        Assert.Equal([1, 0, 1], [outermost.Calls, outer.Calls, inner.Calls]);
    }

    [Fact]
    public async Task A_call_that_is_late_counts_for_all_the_runs_that_it_was_begun_in()
    {
        TaskCompletionSource<Answer> pending = new();
        ModelRun outer = _script.Tracking.StartRun("outer");
        ModelRun inner = _script.Tracking.StartRun("inner");
        Task<Answer> call = _script.CallAsync(() => pending.Task);
        inner.Dispose();
        outer.Dispose();
        pending.SetResult(new Answer(5, 6));
        await call;

        Assert.Equal([11, 11], [outer.Billed.TotalTokens!.Value, inner.Billed.TotalTokens!.Value]);
    }

    [Fact]
    public async Task Places_that_are_over_are_not_kept_by_those_that_came_from_them()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        ExecutionContext flow = ExecutionContext.Capture()!;
        TaskCompletionSource<Answer>? before = null;
        Task<Answer>? callBefore = null;
        List<int> depths = [];

        // Each call is begun inside the one before, which ends only then.
        for (int i = 0; i < 100; i++)
        {
            TaskCompletionSource<Answer> pending = new();
            Task<Answer>? call = null;
            ExecutionContext.Run(flow, _ => call = _script.CallAsync(() =>
            {
                depths.Add(DepthOf(AmbientRun.Parent));
                flow = ExecutionContext.Capture()!;
                return pending.Task;
            }), null);
            before?.SetResult(new Answer(1, 1));
            await (callBefore ?? Task.FromResult(new Answer(0, 0)));
            (before, callBefore) = (pending, call);
        }

        before!.SetResult(new Answer(1, 1));
        await callBefore!;

        // The run, the call before, which is open, and the call itself.
        Assert.Equal(3, depths.Max());
        Assert.Equal(100, run.Calls);
    }

    private static int DepthOf(IParentRun? place)
    {
        int depth = 0;
        for (; place is not null; place = place.Outer)
        {
            depth++;
        }

        return depth;
    }

    private static Task ForkAsync(Task gate, Func<Task> work) => Task.Run(async () =>
    {
        await gate;
        await work();
    });

    private static async Task WaitFor(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5);
        }
    }
}

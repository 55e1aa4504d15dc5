namespace Tracking.Runtime.Tests.Runs;

public class ModelRunTests
{
    private readonly RunScript _script = new();

    [Fact]
    public async Task Calls_inside_a_run_carry_its_id_their_step_and_a_run_id_of_their_own()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.AnswerAsync(new(1, 1));
        await _script.AnswerAsync(new(2, 2));

        Assert.Equal([1, 2], run.Records.Select(record => record.Step));
        Assert.All(run.Records, record => Assert.Equal(run.RunId, record.ParentRunId));
        Assert.Equal(3, run.Records.Select(record => record.RunId).Append(run.RunId).Distinct().Count());
        Assert.Equal(2, run.Calls);
    }

    [Fact]
    public async Task A_run_sums_every_bucket_and_knows_what_the_context_window_holds()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.AnswerAsync(new(2, 84) { CacheRead = 0, CacheWrite = 34_601 });
        await _script.AnswerAsync(new(1, 471) { CacheRead = 34_601, CacheWrite = 273 });

        Assert.Equal(555, run.Billed.OutputTokens);
        Assert.Equal(3 + 34_601 + 34_601 + 273, run.Billed.InputTokens);
        Assert.Equal(34_601, run.Billed.CacheReadTokens);
        Assert.Equal(34_874, run.Billed.CacheWriteTokens);
        Assert.Equal(run.Billed.InputTokens + 555, run.Billed.TotalTokens);
        Assert.Equal(34_875, run.ContextWindowTokens);
        Assert.Equal(TokenProvenance.RolledUp, run.Billed.Provenance);
    }

    [Fact]
    public async Task What_was_written_to_the_cache_is_in_the_context_window_and_embeddings_are_not()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await _script.AnswerAsync(new(100, 5) { CacheWrite = 900 });
        await _script.AnswerAsync(new(17, null), RunScript.Embed);

        Assert.Equal(1000, run.ContextWindowTokens);
        Assert.Equal(1017, run.Billed.InputTokens);
    }

    [Fact]
    public async Task The_runs_own_record_is_the_last_and_rolls_up_its_calls()
    {
        using (_script.Tracking.StartRun("agent"))
        {
            await _script.AnswerAsync(new(10, 5));
        }

        ModelCallRecord record = _script.Sink.Records[^1];
        Assert.Equal(2, _script.Sink.Records.Count);
        Assert.True(record.IsRun);
        Assert.Equal("agent", record.Descriptor.Key);
        Assert.Equal(CallOutcome.Success, record.Outcome);
        Assert.Equal(TokenProvenance.RolledUp, record.Usage.Provenance);
        Assert.Equal(15, record.Usage.TotalTokens);
        Assert.DoesNotContain(_script.Sink.Metrics, metric => metric.RunId == record.RunId && metric.Kind == MetricKind.Tokens);
        Assert.Single(_script.Sink.Metrics, metric => metric.RunId == record.RunId && metric.Kind == MetricKind.Outcome);
        Assert.Single(_script.Sink.Metrics, metric => metric.RunId == record.RunId && metric.Kind == MetricKind.Duration);
    }

    [Fact]
    public void An_error_that_was_recorded_stands_when_the_run_is_disposed_and_disposing_twice_ends_it_once()
    {
        ModelRun run = _script.Tracking.StartRun("agent");
        Assert.Null(run.Outcome);
        Assert.True(run.TrackError(ErrorCodes.BudgetExceeded));
        run.Dispose();
        run.Dispose();

        Assert.Equal(CallOutcome.Error, run.Outcome);
        Assert.Equal(ErrorCodes.BudgetExceeded, Assert.Single(_script.Sink.Records).ErrorCode);
    }

    [Fact]
    public async Task Current_is_the_run_inside_it_and_inside_its_calls_and_what_it_was_after()
    {
        Assert.Null(ModelRun.Current);
        using (ModelRun outer = _script.Tracking.StartRun("outer"))
        {
            using (ModelRun inner = _script.Tracking.StartRun("inner"))
            {
                await _script.CallAsync(async () =>
                {
                    await Task.Yield();
                    Assert.Same(inner, ModelRun.Current);
                    return new Answer(1, 1);
                });
                Assert.Same(inner, ModelRun.Current);
            }

            Assert.Same(outer, ModelRun.Current);
        }

        Assert.Null(ModelRun.Current);
    }

    [Fact]
    public async Task A_run_inside_another_counts_for_both_and_once()
    {
        using ModelRun outer = _script.Tracking.StartRun("outer");
        using (ModelRun inner = _script.Tracking.StartRun("inner"))
        {
            await _script.AnswerAsync(new(10, 1));
            Assert.Equal(10, inner.Billed.InputTokens);
        }

        await _script.AnswerAsync(new(100, 1));

        Assert.Equal(110, outer.Billed.InputTokens);
        Assert.Equal(2, outer.Calls);
        Assert.Equal([false, true, false], outer.Records.Select(record => record.IsRun));
        Assert.Equal(outer.RunId, outer.Records[1].ParentRunId);
    }

    [Fact]
    public async Task A_failed_call_has_a_record_and_keeps_its_step()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await Assert.ThrowsAsync<TimeoutException>(() => _script.CallAsync(() => throw new TimeoutException()));
        await _script.AnswerAsync(new(3, 4));

        Assert.Equal([CallOutcome.Error, CallOutcome.Success], run.Records.Select(record => record.Outcome));
        Assert.Equal(7, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task A_call_that_ends_after_its_run_is_late_and_still_billed()
    {
        TaskCompletionSource<Answer> pending = new();
        ModelRun run = _script.Tracking.StartRun("agent");
        Task<Answer> call = _script.CallAsync(() => pending.Task);
        run.Dispose();
        pending.SetResult(new Answer(5, 6));
        await call;

        ModelCallRecord late = _script.Sink.Records.Single(record => !record.IsRun);
        Assert.True(late.IsLate);
        Assert.Equal(run.RunId, late.ParentRunId);
        Assert.Equal(11, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task A_call_that_starts_after_the_run_in_a_flow_that_was_forked_from_it_is_not_its_own()
    {
        using ModelRun other = _script.Tracking.StartRun("open");
        TaskCompletionSource gate = new();
        ModelRun run = _script.Tracking.StartRun("agent");
        Task forked = Task.Run(async () =>
        {
            await gate.Task;
            await _script.AnswerAsync(new(1, 1));
        });
        run.Dispose();
        gate.SetResult();
        await forked;

        Assert.Empty(run.Records);
    }

    [Fact]
    public async Task A_run_that_is_passed_is_the_parent_whatever_the_flow_says()
    {
        using ModelRun passed = _script.Tracking.StartRun("passed");
        using ModelRun current = _script.Tracking.StartRun("current");
        await _script.CallAsync(() => Task.FromResult(new Answer(1, 2)), run: passed);

        Assert.Single(passed.Records);
        Assert.Empty(current.Records);
    }

    [Fact]
    public async Task A_method_that_is_a_run_is_the_parent_of_the_calls_that_it_makes()
    {
        await _script.CallAsync(
            async () =>
            {
                await _script.AnswerAsync(new(1, 2));
                await _script.AnswerAsync(new(3, 4));
                return new Answer(100, 100);
            },
            RunScript.Agent);

        ModelCallRecord run = _script.Sink.Records[^1];
        Assert.True(run.IsRun);
        Assert.Equal(10, run.Usage.TotalTokens);
        Assert.All(_script.Sink.Records.SkipLast(1), record => Assert.Equal(run.RunId, record.ParentRunId));
        Assert.Null(ModelRun.Current);
    }

    [Fact]
    public async Task A_method_that_is_a_run_and_throws_has_failed_and_restores_the_flow()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _script.CallAsync(() => throw new InvalidOperationException(), RunScript.Agent));

        Assert.Null(ModelRun.Current);
        Assert.Equal(CallOutcome.Error, Assert.Single(_script.Sink.Records).Outcome);
    }

    [Fact]
    public async Task Tokens_recorded_on_a_call_that_is_over_are_dropped_and_counted()
    {
        ModelCallTracker tracker = _script.Tracking.CreateTracker(new("late"));
        tracker.TrackSuccess();
        tracker.Complete();

        Assert.False(tracker.TrackTokens(TokenUsage.Inclusive(1, 2)));
        Assert.Equal(1, _script.Tracking.DroppedUsages);
        await Task.CompletedTask;
    }
}

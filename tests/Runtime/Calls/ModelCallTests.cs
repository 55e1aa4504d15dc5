using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

public class ModelCallTests
{
    private static readonly Chunk Answer = new("one", 12, 8);

    [Fact]
    public async Task A_task_that_is_complete_is_returned_itself()
    {
        Recording recording = new();
        Task<Chunk> task = Task.FromResult(Answer);

        Task<Chunk> tracked = recording.Start().Track(task, Chunk.Read);

        Assert.Same(task, tracked);
        Assert.Same(Answer, await tracked);
        Assert.Equal(20, recording.Record.Usage.TotalTokens);
        Assert.Equal(TokenProvenance.Reported, recording.Record.Usage.Provenance);
    }

    [Fact]
    public async Task A_call_lasts_until_its_task_completes()
    {
        Recording recording = new();
        TaskCompletionSource<Chunk> source = new();

        Task<Chunk> tracked = recording.Start().Track(source.Task, Chunk.Read);
        recording.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Empty(recording.Sink.Records);
        source.SetResult(Answer);

        Assert.Same(Answer, await tracked);
        Assert.Equal(TimeSpan.FromSeconds(3), recording.Record.Duration);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), recording.Record.StartedAt);
        Assert.Equal(
            [MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens],
            recording.Sink.Metrics.Select(metric => metric.Kind));
        Assert.Equal(3000, recording.Sink.Metrics[0].Value);
    }

    [Fact]
    public async Task Every_shape_of_task_records_one_success()
    {
        Recording recording = new();

        await recording.Start().Track(Task.CompletedTask);
        await recording.Start().Track(Task.Delay(1));
        await recording.Start().Track(default(ValueTask));
        await recording.Start().Track(new ValueTask(Task.Delay(1)));
        Assert.Same(Answer, await recording.Start().Track(new ValueTask<Chunk>(Answer), Chunk.Read));
        Assert.Same(Answer, await recording.Start().Track(new ValueTask<Chunk>(Later(Answer)), Chunk.Read));
        Assert.Same(Answer, await recording.Start().Track(Later(Answer), Chunk.Read));
        recording.Start().Succeed();

        Assert.Equal(Enumerable.Repeat(CallOutcome.Success, 8), recording.Sink.Records.Select(record => record.Outcome));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failed_task_goes_on_with_all_its_exceptions(bool awaited)
    {
        Recording recording = new();
        Exception[] failures = [new TimeoutException(), new InvalidOperationException()];
        TaskCompletionSource<Chunk> source = new();
        if (!awaited)
        {
            source.SetException(failures);
        }

        Task<Chunk> tracked = recording.Start().Track(source.Task, Chunk.Read);
        source.TrySetException(failures);
        Exception? thrown = await Record.ExceptionAsync(() => tracked);

        Assert.Same(failures[0], thrown);
        Assert.Equal(failures, tracked.Exception!.InnerExceptions);
        Assert.True(tracked.IsFaulted);
        Assert.Equal(CallOutcome.Error, recording.Record.Outcome);
        Assert.Equal("timeout", recording.Record.ErrorCode);
        Assert.Equal([MetricKind.Duration, MetricKind.Outcome], recording.Sink.Metrics.Select(metric => metric.Kind));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_task_that_faults_with_a_cancellation_stays_faulted(bool awaited)
    {
        Recording recording = new();
        TaskCompletionSource source = new();
        if (!awaited)
        {
            source.SetException(new OperationCanceledException());
        }

        Task tracked = recording.Start().Track(source.Task);
        source.TrySetException(new OperationCanceledException());
        await Assert.ThrowsAsync<OperationCanceledException>(() => tracked);

        Assert.True(tracked.IsFaulted);
        Assert.Equal("timeout", recording.Record.ErrorCode);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_cancelled_task_stays_cancelled_and_only_the_callers_token_makes_it_a_cancelled_run(bool awaited, bool byCaller)
    {
        Recording recording = new();
        using CancellationTokenSource caller = new();
        using CancellationTokenSource client = new();
        await client.CancelAsync();
        TaskCompletionSource<Chunk> source = new();
        if (!awaited)
        {
            source.SetCanceled(client.Token);
        }

        if (byCaller)
        {
            await caller.CancelAsync();
        }

        Task<Chunk> tracked = recording.Start(caller.Token).Track(source.Task, Chunk.Read);
        source.TrySetCanceled(client.Token);
        TaskCanceledException thrown = await Assert.ThrowsAsync<TaskCanceledException>(() => tracked);

        Assert.Equal(client.Token, thrown.CancellationToken);
        Assert.True(tracked.IsCanceled);
        Assert.Equal(byCaller ? CallOutcome.Cancelled : CallOutcome.Error, recording.Record.Outcome);
        Assert.Equal(byCaller ? "aborted" : "timeout", recording.Record.ErrorCode);
    }

    [Fact]
    public void A_further_token_of_the_method_cancels_too_and_any_exception_is_then_a_cancellation()
    {
        Recording recording = new();
        using CancellationTokenSource other = new();
        other.Cancel();

        ModelCall call = recording.Start();
        call.AlsoCancelledBy(other.Token);
        call.Fail(new InvalidOperationException());

        Assert.Equal(CallOutcome.Cancelled, recording.Record.Outcome);
    }

    [Fact]
    public void A_core_that_returns_no_task_has_failed_and_its_caller_gets_the_null()
    {
        Recording recording = new();

        Assert.Null(recording.Start().Track((Task)null!));
        Assert.Null(recording.Start().Track((Task<Chunk>)null!, Chunk.Read));
        Assert.Null(recording.Start().TrackResult((Task<Chunk>)null!, Chunk.Read));

        Assert.Equal(Enumerable.Repeat(CallOutcome.Error, 3), recording.Sink.Records.Select(record => record.Outcome));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failed_task_that_nobody_observes_is_reported_once(bool awaited)
    {
        Recording recording = new();
        InvalidTimeZoneException failure = new();
        int reports = 0;
        void Report(object? sender, UnobservedTaskExceptionEventArgs arguments)
        {
            if (arguments.Exception.InnerExceptions.Contains(failure))
            {
                Interlocked.Increment(ref reports);
            }
        }

        TaskScheduler.UnobservedTaskException += Report;
        try
        {
            Drop(recording, failure, awaited);
            while (Volatile.Read(ref reports) == 0)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                GC.Collect();
                GC.WaitForPendingFinalizers();
                await Task.Delay(5);
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
            Assert.Equal(1, reports);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Report;
        }
    }

    [Fact]
    public async Task A_reader_that_throws_keeps_the_answer_and_says_that_the_tokens_are_unreadable()
    {
        Recording recording = new();
        Chunk unreadable = new(IsUnreadable: true);

        Chunk answer = await recording.Start().Track(Later(unreadable), Chunk.Read);

        Assert.Same(unreadable, answer);
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
        Assert.Equal(TokenProvenance.Unreadable, recording.Record.Usage.Provenance);
        Assert.Single(recording.Log.Lines);
    }

    [Fact]
    public async Task A_detail_that_throws_after_the_usage_was_read_loses_no_tokens()
    {
        Recording recording = new();

        await recording.Start().Track(Later(new Chunk("", 12, 8)), static (Chunk chunk, ref ModelCallReading reading) =>
        {
            Chunk.Read(chunk, ref reading);
            throw new InvalidOperationException("no such finish reason");
        });

        Assert.Equal((20, TokenProvenance.Reported), (recording.Record.Usage.TotalTokens, recording.Record.Usage.Provenance));
    }

    [Fact]
    public async Task A_failure_in_the_answer_is_an_error_whose_tokens_count()
    {
        Recording recording = new();

        await recording.Start().Track(Later(new Chunk("", 12, 8, ErrorCodes.ContentFiltered)), Chunk.Read);

        Assert.Equal(CallOutcome.Error, recording.Record.Outcome);
        Assert.Equal("content_filtered", recording.Record.ErrorCode);
        Assert.Equal(20, recording.Record.Usage.TotalTokens);
    }

    [Fact]
    public async Task A_tracked_answer_comes_with_its_run()
    {
        Recording recording = new();

        Tracked<Chunk> tracked = await recording.Start().TrackResult(Later(Answer), Chunk.Read);

        Assert.Same(Answer, tracked.Value);
        Assert.Equal(recording.Record.RunId, tracked.RunId);
        Assert.Equal(20, tracked.Record!.Value.Usage.TotalTokens);
        Assert.Equal(tracked.RunId, recording.Tracking.Resume(tracked.ResumptionToken).RunId);
    }

    [Fact]
    public async Task What_a_core_records_on_its_tracker_stands()
    {
        Recording recording = new();
        ModelCall call = recording.Start();
        call.Tracker.TrackToolCall("search");
        call.Tracker.TrackTokens(TokenUsage.Inclusive(input: 100, output: 40));

        await call.Track(Later(Answer), Chunk.Read);

        Assert.Equal(140, recording.Record.Usage.TotalTokens);
        Assert.Equal(["search"], recording.Record.ToolCalls);
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
    }

    [Fact]
    public async Task A_sink_that_throws_reaches_neither_the_caller_nor_the_other_sinks()
    {
        Recording recording = new(new ThrowingSink());

        Chunk answer = await recording.Start().Track(Later(Answer), Chunk.Read);

        Assert.Same(Answer, answer);
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
        Assert.Equal(3, recording.Sink.Metrics.Count);
        Assert.Equal(4, recording.Tracking.SinkFailures);
    }

    private static void Drop(Recording recording, Exception failure, bool awaited)
    {
        TaskCompletionSource source = new();
        if (!awaited)
        {
            source.SetException(failure);
        }

        recording.Start().Track(source.Task);
        source.TrySetException(failure);
    }

    private static async Task<Chunk> Later(Chunk chunk)
    {
        await Task.Yield();
        return chunk;
    }

    private sealed class ThrowingSink : IModelCallSink
    {
        public void OnMetric(in ModelCallMetric metric) => throw new InvalidOperationException();

        public void OnCompleted(in ModelCallRecord record) => throw new InvalidOperationException();
    }
}

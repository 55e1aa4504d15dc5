using System.Collections.Concurrent;

namespace Tracking.Runtime.Tests.Runs;

public class RunConcurrencyTests
{
    private readonly RunScript _script = new();

    [Fact]
    public async Task Parallel_calls_get_distinct_steps_and_one_record_each()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => _script.AnswerAsync(new(1, 1, $"r{i}")))));

        Assert.Equal(Enumerable.Range(1, 200), run.Records.Select(record => record.Step).Order());
        Assert.Equal(400, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task Every_record_is_drained_exactly_once()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        ConcurrentBag<RunId> drained = [];
        Task calls = Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(() => _script.AnswerAsync(new(1, 1)))));
        while (!calls.IsCompleted)
        {
            foreach (ModelCallRecord record in run.Drain())
            {
                drained.Add(record.RunId);
            }
        }

        await calls;
        foreach (ModelCallRecord record in run.Drain())
        {
            drained.Add(record.RunId);
        }

        Assert.Equal(500, drained.Count);
        Assert.Equal(500, drained.Distinct().Count());
        Assert.Empty(run.Records);
        Assert.Equal(500, run.Calls);
        Assert.Equal(1000, run.Billed.TotalTokens);
    }

    [Fact]
    public async Task A_noted_correlation_id_is_carried_by_the_next_call_alone_also_when_it_fails()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        run.NoteCorrelationId("first");
        run.NoteCorrelationId("last");
        await Assert.ThrowsAsync<TimeoutException>(() => _script.CallAsync(() => throw new TimeoutException()));
        await _script.AnswerAsync(new(1, 1));

        Assert.Equal(["last", null], run.Records.Select(record => record.CorrelationId));
    }

    [Fact]
    public async Task A_correlation_id_given_to_the_call_itself_goes_before_one_that_was_noted_which_does_not_leak()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        run.NoteCorrelationId("noted");
        await _script.AnswerAsync(new(1, 1), correlationId: "given");
        await _script.AnswerAsync(new(1, 1));

        Assert.Equal(["given", null], run.Records.Select(record => record.CorrelationId));
    }

    [Fact]
    public async Task Flows_note_correlation_ids_for_their_own_calls()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            run.NoteCorrelationId($"c{i}");
            await Task.Yield();
            await _script.AnswerAsync(new(i + 1, 1));
        })));

        Assert.All(run.Records, record => Assert.Equal($"c{record.Usage.InputTokens - 1}", record.CorrelationId));
    }

    [Fact]
    public async Task Each_of_two_nested_runs_keeps_its_note_for_its_own_next_call()
    {
        using ModelRun outer = _script.Tracking.StartRun("outer");
        outer.NoteCorrelationId("outer");
        using (ModelRun inner = _script.Tracking.StartRun("inner"))
        {
            inner.NoteCorrelationId("inner");
            await _script.AnswerAsync(new(1, 1));
            await _script.AnswerAsync(new(1, 1));
        }

        await _script.AnswerAsync(new(1, 1));

        Assert.Equal(["inner", null, "outer"], outer.Records.Where(record => !record.IsRun).Select(record => record.CorrelationId));
    }

    [Fact]
    public async Task A_note_that_flows_share_is_carried_by_one_call()
    {
        using ModelRun run = _script.Tracking.StartRun("agent");
        run.NoteCorrelationId("shared");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _script.AnswerAsync(new(1, 1)))));

        Assert.Single(run.Records, record => record.CorrelationId == "shared");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Notes_cost_a_flow_as_much_in_the_last_run_as_in_the_first(bool areTaken)
    {
        long first = BytesOfNotes(areTaken);
        for (int i = 0; i < 20; i++)
        {
            BytesOfNotes(areTaken);
        }

        Assert.InRange(BytesOfNotes(areTaken), 1, first);
    }

    // In one flow, which keeps what is written to it.
    private long BytesOfNotes(bool areTaken)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 100; i++)
        {
            _script.Sink.Clear();
            long before = GC.GetAllocatedBytesForCurrentThread();
            using (ModelRun run = _script.Tracking.StartRun("agent"))
            {
                run.NoteCorrelationId("ticket");
                if (areTaken)
                {
                    Assert.True(_script.CallAsync(() => Task.FromResult(new Answer(1, 1))).IsCompletedSuccessfully);
                }
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}

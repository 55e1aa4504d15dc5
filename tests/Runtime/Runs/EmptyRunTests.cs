using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Runs;

/// <summary>A method that is a run, and in which nobody tracked a call: its core calls a client of its own.</summary>
public class EmptyRunTests
{
    private readonly CapturedLog _log = new();
    private readonly InMemorySink _sink = new();
    private readonly InMemoryAnalytics _analytics = new();
    private readonly ModelCallTracking _tracking;

    public EmptyRunTests() => _tracking = new ModelCallTrackingBuilder().AddSink(_sink).AddAnalytics(_analytics).UseLogger(_log).Build();

    [Fact]
    public async Task A_run_without_calls_takes_the_tokens_of_its_response_and_is_told_once()
    {
        await RunAsync(new Answer(100, 50, "r1"));
        await RunAsync(new Answer(10, 5, "r2"));

        ModelCallRecord run = _sink.Records[0];
        Assert.True(run.IsRun);
        Assert.Equal((100L, 50L, TokenProvenance.Reported), (run.Usage.InputTokens, run.Usage.OutputTokens, run.Usage.Provenance));
        Assert.Equal(("r1", 100L), (run.ResponseId, run.ReportedUsage?.InputTokens));
        Assert.Contains("with the tokens of its own response", Assert.Single(_log.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_tokens_are_measured_and_aggregated_as_those_of_a_call()
    {
        await RunAsync(new Answer(100, 50));

        Assert.Equal([MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens], _sink.Metrics.Select(metric => metric.Kind));
        Assert.Equal(150, _sink.Metrics[^1].Usage.TotalTokens);
        Assert.Equal([150], _analytics.Aggregates.Select(aggregate => aggregate.Value));
    }

    [Fact]
    public async Task A_run_without_calls_and_without_usage_has_none_and_is_told_once()
    {
        await RunAsync(new Answer(null, null));
        await RunAsync(new Answer(0, 0));

        Assert.All(_sink.Records, record => Assert.Equal(TokenProvenance.None, record.Usage.Provenance));
        Assert.DoesNotContain(_sink.Metrics, metric => metric.Kind == MetricKind.Tokens);
        Assert.Contains("with no tokens", Assert.Single(_log.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_run_around_it_is_billed_the_tokens_once()
    {
        using ModelRun outer = _tracking.StartRun("outer");
        await RunAsync(new Answer(100, 50, "r1"));
        await RunAsync(new Answer(100, 50, "r1"));

        Assert.Equal([TokenProvenance.Reported, TokenProvenance.Replayed], outer.Records.Select(record => record.Usage.Provenance));
        Assert.Equal((150L, 0), (outer.Billed.TotalTokens, outer.Calls));
    }

    [Fact]
    public async Task A_run_in_which_a_call_was_recorded_is_what_its_calls_are_and_its_response_is_not_read()
    {
        bool wasRead = false;
        await RunAsync(
            async () =>
            {
                await RunScript.CallAsync(_tracking, () => Task.FromResult(new Answer(10, 5)));
                return new Answer(100, 50);
            },
            (Answer _, ref ModelCallReading _) => wasRead = true);

        Assert.Equal((15L, TokenProvenance.RolledUp), (_sink.Records[^1].Usage.TotalTokens, _sink.Records[^1].Usage.Provenance));
        Assert.False(wasRead);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task A_call_that_goes_on_when_the_run_is_over_is_a_call_of_it()
    {
        TaskCompletionSource<Answer> pending = new();
        Task<Answer> call = pending.Task;
        await RunAsync(() =>
        {
            call = RunScript.CallAsync(_tracking, () => pending.Task);
            return Task.FromResult(new Answer(100, 50));
        });
        pending.SetResult(new Answer(100, 50));
        await call;

        Assert.Equal([TokenProvenance.RolledUp, TokenProvenance.Reported], _sink.Records.Select(record => record.Usage.Provenance));
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task A_run_around_one_that_took_the_tokens_rolls_them_up()
    {
        await RunAsync(() => RunAsync(new Answer(100, 50)));

        Assert.Equal([TokenProvenance.Reported, TokenProvenance.RolledUp], _sink.Records.Select(record => record.Usage.Provenance));
        Assert.Equal(150, _sink.Records[1].Usage.TotalTokens);
    }

    [Fact]
    public async Task A_run_that_fails_before_its_first_call_says_nothing_of_its_calls()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(() => throw new TimeoutException()));

        Assert.Equal(TokenProvenance.None, Assert.Single(_sink.Records).Usage.Provenance);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task Tokens_that_the_core_recorded_itself_go_before_those_of_the_response()
    {
        ModelCall call = ModelCall.Start(_tracking, RunScript.ReadAgent);
        call.Tracker.TrackTokens(TokenUsage.Inclusive(7, 3));
        await call.Track(Task.FromResult(new Answer(100, 50)), Answer.Read);

        Assert.Equal((10L, TokenProvenance.Reported), (_sink.Records[0].Usage.TotalTokens, _sink.Records[0].Usage.Provenance));
        Assert.Single(_sink.Metrics, metric => metric.Kind == MetricKind.Tokens);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_without_calls_takes_the_tokens_of_its_elements(bool isBlocking)
    {
        Answer[] answers = [new(100, 1), new(100, 50)];
        if (isBlocking)
        {
            Assert.Equal(2, ModelCallSequence.Create(_tracking, RunScript.ReadAgent, answers, static (call, _) => call.State, Answer.Read).Count());
        }
        else
        {
            Assert.Equal(2, await CountAsync(ModelCallStream.Create(_tracking, RunScript.ReadAgent, answers, static (call, _) => Each(call.State), Answer.Read)));
        }

        ModelCallRecord run = Assert.Single(_sink.Records);
        Assert.Equal((100L, 50L, TokenProvenance.Reported), (run.Usage.InputTokens, run.Usage.OutputTokens, run.Usage.Provenance));
        Assert.Single(_log.Messages);
    }

    [Fact]
    public void A_scope_without_calls_has_nothing_to_say()
    {
        _tracking.StartRun("scope").Dispose();

        Assert.Equal(TokenProvenance.RolledUp, Assert.Single(_sink.Records).Usage.Provenance);
        Assert.Empty(_log.Messages);
    }

    private Task<Answer> RunAsync(Answer answer) => RunAsync(() => Task.FromResult(answer));

    private async Task<Answer> RunAsync(Func<Task<Answer>> core, ResponseReader<Answer>? reader = null)
    {
        ModelCall call = ModelCall.Start(_tracking, RunScript.ReadAgent);
        Task<Answer> task;
        try
        {
            task = core();
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }

        return await call.Track(task, reader ?? Answer.Read);
    }

    private static async IAsyncEnumerable<Answer> Each(Answer[] answers)
    {
        foreach (Answer answer in answers)
        {
            await Task.Yield();
            yield return answer;
        }
    }

    private static async Task<int> CountAsync(IAsyncEnumerable<Answer> answers)
    {
        int count = 0;
        await foreach (Answer _ in answers)
        {
            count++;
        }

        return count;
    }
}

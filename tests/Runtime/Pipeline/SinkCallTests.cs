using Tracking.CompilerServices;
using Tracking.Runtime.Tests.Calls;

namespace Tracking.Runtime.Tests.Pipeline;

/// <summary>Sinks that call tracked methods: a judge asks a model for each record that it gets.</summary>
public class SinkCallTests
{
    private static readonly ModelCallSite Answer = new(new ModelCallDescriptor("answer"));
    private static readonly ModelCallSite Judge = new(new ModelCallDescriptor("judge"));
    private static readonly ModelCallSite JudgeRun = new(new ModelCallDescriptor("judge-run")) { IsRun = true };

    private readonly LogLines _log = new();
    private readonly InMemorySink _sink = new();
    private ModelCallTracking? _tracking;
    private int _judged;

    [Theory]
    [InlineData("at once")]
    [InlineData("later")]
    [InlineData("on the pool")]
    [InlineData("in a flow that is suppressed")]
    [InlineData("as a stream")]
    [InlineData("as a blocking stream")]
    [InlineData("in a run")]
    [InlineData("in a method that is a run")]
    [InlineData("by hand")]
    public async Task What_a_sink_calls_runs_untracked_and_is_told_once(string way)
    {
        using ModelCallTracking tracking = _tracking = Build(new JudgeSink(record => JudgeAsync(way)));

        if (way == "in a flow that is suppressed")
        {
            using (ExecutionContext.SuppressFlow())
            {
                Call(Answer);
                Call(Answer);
            }
        }
        else
        {
            Call(Answer);
            Call(Answer);
        }

        await WaitForAsync(() => Volatile.Read(ref _judged) >= 2);

        Assert.Equal(["answer", "answer"], _sink.Records.Select(record => record.Descriptor.Key));
        Assert.Equal(2, _judged);
        string line = Assert.Single(_log.Lines);
        Assert.Contains("A sink has called the tracked method of 'judge", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_sink_calls_belongs_to_no_run()
    {
        using ModelCallTracking tracking = _tracking = Build(new JudgeSink(_ => JudgeAsync("at once")));
        using ModelRun run = tracking.StartRun("agent");
        Call(Answer);

        Assert.Equal(1, run.Calls);
        Assert.Equal(1, _judged);
    }

    [Fact]
    public void Metrics_are_guarded_too()
    {
        MetricSink metrics = new(() => Call(Judge));
        using ModelCallTracking tracking = _tracking = new ModelCallTrackingBuilder().AddSink(metrics).AddSink(_sink).Build();
        Call(Answer);

        Assert.Equal(3, metrics.Seen);
        Assert.Single(_sink.Records);
    }

    [Fact]
    public async Task A_caller_that_a_sink_wakes_is_tracked()
    {
        TaskCompletionSource woken = new();
        using ModelCallTracking tracking = _tracking = Build(new JudgeSink(_ =>
        {
            woken.TrySetResult();
            return Task.CompletedTask;
        }));
        Task caller = CallWhenWokenAsync();
        Call(Answer);
        await caller;
        Call(Answer);

        Assert.Equal(3, _sink.Records.Count);
        Assert.Empty(_log.Lines);

        async Task CallWhenWokenAsync()
        {
            await woken.Task.ConfigureAwait(false);
            Call(Answer);
        }
    }

    [Fact]
    public void A_judge_can_say_what_it_found()
    {
        using ModelCallTracking tracking = _tracking = Build(new JudgeSink(_ =>
        {
            _tracking!.Resume(_tracking.CreateTracker(new("answer")).ResumptionToken).TrackJudgeResult(
                new JudgeResult { MetricKey = "helpful", Score = 1, Sampled = true, Success = true });
            return Task.CompletedTask;
        }));
        Call(Answer);

        Assert.Single(_sink.Metrics, metric => metric.Kind == MetricKind.JudgeResult);
    }

    private ModelCallTracking Build(IModelCallSink judge) =>
        new ModelCallTrackingBuilder().AddSink(judge).AddSink(_sink).UseLogger(_log).Build();

    private void Call(ModelCallSite site) => ModelCall.Start(_tracking, site).Succeed(new Chunk("one", 1, 1), Chunk.Read);

    private async Task JudgeAsync(string way)
    {
        switch (way)
        {
            case "later":
                await Task.Yield();
                Call(Judge);
                break;
            case "on the pool":
                await Task.Run(() => Call(Judge));
                break;
            case "as a stream":
                await foreach (Chunk _ in ModelCallStream.Create(_tracking, Judge, 0, static (_, _) => Each(), Chunk.Read))
                {
                }

                break;
            case "as a blocking stream":
                Assert.Single(ModelCallSequence.Create<int, Chunk>(_tracking, Judge, 0, static (_, _) => [new Chunk("one", 1, 1)], Chunk.Read));
                break;
            case "in a run":
                using (_tracking!.StartRun("judge"))
                {
                    Call(new ModelCallSite(new ModelCallDescriptor("judge")));
                }

                break;
            case "in a method that is a run":
                Call(JudgeRun);
                break;
            case "by hand":
                _tracking!.CreateTracker(new("judge")).Complete();
                break;
            default:
                Call(Judge);
                break;
        }

        Interlocked.Increment(ref _judged);
    }

    private static async IAsyncEnumerable<Chunk> Each()
    {
        await Task.Yield();
        yield return new Chunk("one", 1, 1);
    }

    // Whatever a judge that is judged would do, it does soon.
    private static async Task WaitForAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Delay(5);
        }

        await Task.Delay(50);
    }

    private sealed class JudgeSink(Func<RunId, Task> judge) : IModelCallSink
    {
        private int _depth;

        public bool WantsMetrics => false;

        // Stops what would not stop: a test is to fail, not to end its process.
        public void OnCompleted(in ModelCallRecord record)
        {
            if (Interlocked.Increment(ref _depth) < 100)
            {
                _ = judge(record.RunId);
            }
        }
    }

    private sealed class MetricSink(Action act) : IModelCallSink
    {
        internal int Seen { get; private set; }

        public void OnMetric(in ModelCallMetric metric)
        {
            if (++Seen < 100)
            {
                act();
            }
        }
    }
}

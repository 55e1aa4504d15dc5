namespace Tracking.Runtime.Tests.Calls;

public class ConsumerFlowTests
{
    private static readonly AsyncLocal<string?> Value = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_core_sets_in_its_flow_does_not_reach_the_consumer(bool awaited)
    {
        Recording recording = new();
        Script script = new(awaited, Script.FiveChunks);

        IAsyncEnumerable<Chunk> Core(CancellationToken token)
        {
            Value.Value = "core";
            return script.Play(token);
        }

        Value.Value = "consumer";
        await foreach (Chunk _ in recording.Stream(Core))
        {
            Assert.Equal("consumer", Value.Value);
        }

        Assert.Equal("consumer", Value.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sinks_see_the_flow_of_the_consumer(bool awaited)
    {
        FlowSink sink = new();
        Recording recording = new(sink);
        Script script = new(awaited, Script.FiveChunks);

        IAsyncEnumerable<Chunk> Core(CancellationToken token)
        {
            Value.Value = "core";
            return script.Play(token);
        }

        Value.Value = "start";
        await foreach (Chunk _ in recording.Stream(Core))
        {
            Value.Value = "consumer";
        }

        Assert.Equal("consumer", sink.Seen);
    }

    [Fact]
    public async Task Sinks_see_the_flow_of_the_consumer_where_the_source_is_completed_in_another()
    {
        FlowSink sink = new();
        Recording recording = new(sink);
        ManualStream source = new();
        Value.Value = "consumer";
        ValueTask<bool> move = recording.Stream(_ => source).GetAsyncEnumerator().MoveNextAsync();

        Value.Value = "source";
        source.End();
        await move;

        Assert.Equal("consumer", sink.Seen);
    }

    [Fact]
    public async Task A_consumer_that_suppresses_the_flow_is_served()
    {
        Recording recording = new();
        ManualStream source = new();
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => source).GetAsyncEnumerator();
        Task<bool> move;
        using (ExecutionContext.SuppressFlow())
        {
            move = enumerator.MoveNextAsync().AsTask();
        }

        source.End();

        Assert.False(await move);
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
    }

    [Fact]
    public void A_consumer_with_a_synchronization_context_comes_back_to_it()
    {
        Recording recording = new();
        PumpedContext context = new();
        List<bool> onContext = [];

        context.Run(async () =>
        {
            await foreach (Chunk _ in recording.Stream(new Script(true, Script.FiveChunks).Play))
            {
                onContext.Add(SynchronizationContext.Current == context);
            }
        });

        Assert.Equal(Enumerable.Repeat(true, 5), onContext);
        Assert.Equal(CallOutcome.Success, recording.Record.Outcome);
    }

    private sealed class FlowSink : IModelCallSink
    {
        internal string? Seen { get; private set; }

        public void OnCompleted(in ModelCallRecord record) => Seen = Value.Value;
    }

    private sealed class PumpedContext : SynchronizationContext
    {
        private readonly System.Collections.Concurrent.BlockingCollection<(SendOrPostCallback Callback, object? State)> _work = [];

        public override void Post(SendOrPostCallback d, object? state) => _work.Add((d, state));

        internal void Run(Func<Task> start)
        {
            SynchronizationContext? outer = Current;
            SetSynchronizationContext(this);
            try
            {
                Task task = start();
                task.ContinueWith(_ => _work.CompleteAdding(), TaskScheduler.Default);
                foreach ((SendOrPostCallback callback, object? state) in _work.GetConsumingEnumerable())
                {
                    callback(state);
                }

                task.GetAwaiter().GetResult();
            }
            finally
            {
                SetSynchronizationContext(outer);
            }
        }
    }
}

using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

public class ParentRunTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stream_belongs_to_the_parent_of_its_first_move_wherever_it_is_moved_later(bool awaited)
    {
        Recording recording = new();
        using Parent parent = new();
        using Parent other = new();
        List<IParentRun?> seen = [];

        async IAsyncEnumerable<Chunk> Core()
        {
            for (int i = 0; i < 3; i++)
            {
                if (awaited)
                {
                    await Task.Yield();
                }

                seen.Add(AmbientRun.Current?.Run);
                yield return new Chunk("one");
            }
        }

        IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => Core()).GetAsyncEnumerator();
        AmbientRun.Current = parent;
        await enumerator.MoveNextAsync();
        AmbientRun.Current = other;
        await enumerator.MoveNextAsync();
        Assert.Same(other, AmbientRun.Current);
        AmbientRun.Current = null;
        while (await enumerator.MoveNextAsync())
        {
        }

        Assert.Null(AmbientRun.Current);
        Assert.Equal([parent, parent, parent], seen);
        Assert.Equal(parent.RunId, recording.Record.ParentRunId);
        Assert.Equal(recording.Record.RunId, Assert.Single(parent.Records).RunId);
        Assert.Empty(other.Records);
    }

    [Fact]
    public void A_blocking_stream_belongs_to_the_parent_of_its_first_move()
    {
        Recording recording = new();
        using Parent parent = new();
        List<IParentRun?> seen = [];

        IEnumerable<Chunk> Core()
        {
            seen.Add(AmbientRun.Current?.Run);
            yield return new Chunk("one");
            seen.Add(AmbientRun.Current?.Run);
        }

        IEnumerator<Chunk> enumerator = recording.Sequence(Core).GetEnumerator();
        AmbientRun.Current = parent;
        enumerator.MoveNext();
        AmbientRun.Current = null;
        enumerator.MoveNext();

        Assert.Null(AmbientRun.Current);
        Assert.Equal([parent, parent], seen);
        Assert.Equal(parent.RunId, recording.Record.ParentRunId);
    }

    [Fact]
    public void A_core_that_leaves_another_run_behind_does_not_hand_it_to_its_caller()
    {
        Recording recording = new();
        using Parent parent = new();
        using Parent inner = new();
        AmbientRun.Current = parent;

        ModelCall call = recording.Start();
        AmbientRun.Current = inner;
        call.Track(new TaskCompletionSource().Task);

        Assert.Same(parent, AmbientRun.Current);
        AmbientRun.Current = null;
    }

    [Fact]
    public void A_call_without_sinks_is_wanted_where_a_run_is_open()
    {
        using Parent parent = new();
        AmbientRun.Current = parent;

        Assert.True(ModelCall.IsWanted(default(ModelCallTracking)));
        ModelCall.Start(default, new(new("answer"))).Succeed();

        Assert.Equal(1, Assert.Single(parent.Records).Step);
        AmbientRun.Current = null;
    }

    private sealed class Parent : IParentRun, IDisposable
    {
        private int _steps;

        internal Parent() => AmbientRun.Opened();

        public IParentRun Run => this;

        public IParentRun? Outer { get; set; }

        public RunId RunId { get; } = RunId.New();

        public ModelCallPipeline Pipeline => ModelCallPipeline.None;

        public bool IsClosed => false;

        public bool IsOver => false;

        internal List<ModelCallRecord> Records { get; } = [];

        public int NextStep() => Interlocked.Increment(ref _steps);

        public string? TakeCorrelationId() => null;

        public TokenProvenance Bill(InnerCalls? inner, string? provider, string? responseId, in TokenUsage usage) => usage.Provenance;

        public void Take(CompletedCall completed, bool isOwn) => Records.Add(completed.Record);

        public void Dispose() => AmbientRun.Closed();
    }
}

using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

public class AllocationTests
{
    private static readonly ModelCallSite Site = new(new ModelCallDescriptor("answer"));
    private static readonly ModelCallSite RunSite = new(new ModelCallDescriptor("run")) { IsRun = true };
    private static readonly Chunk Answer = new("one", 12, 8);

    private readonly ModelCallTracking _tracking = new ModelCallTrackingBuilder().AddSink(new RecordSink()).Build();
    private ModelCallSite _site = Site;

    [Fact]
    public void An_answer_that_is_already_there_costs_no_bytes()
    {
        Task<Chunk> answer = Task.FromResult(Answer);

        Assert.Equal(0, BytesOf(() => ModelCall.Start(_tracking, Site).Track(answer, Chunk.Read)));
    }

    [Fact]
    public void A_value_task_that_is_already_complete_costs_no_bytes()
    {
        Assert.Equal(0, BytesOf(() => ModelCall.Start(_tracking, Site).Track(new ValueTask<Chunk>(Answer), Chunk.Read)));
    }

    [Fact]
    public void A_call_without_a_task_costs_no_bytes()
    {
        Assert.Equal(0, BytesOf(() => ModelCall.Start(_tracking, Site).Succeed(Answer, Chunk.Read)));
    }

    [Fact]
    public void An_answer_that_is_awaited_costs_a_task_what_continues_it_and_a_small_object()
    {
        const int taskBytes = 72;
        const int delegateBytes = 64;
        const int callBytes = 104;

        long untracked = BytesOf(() => Await(isTracked: false));
        long tracked = BytesOf(() => Await(isTracked: true));

        Assert.InRange(tracked - untracked, 1, taskBytes + delegateBytes + callBytes);
    }

    [Fact]
    public void A_stream_of_chunks_that_are_ready_allocates_the_same_however_many_there_are()
    {
        ReadySource few = new(10);
        ReadySource many = new(1000);

        Assert.Equal(BytesOf(() => ReadToEnd(few)), BytesOf(() => ReadToEnd(many)));
    }

    [Fact]
    public void A_stream_of_chunks_that_are_awaited_allocates_the_same_however_many_there_are()
    {
        ManualStream source = new();

        Assert.Equal(BytesOf(() => ReadAwaited(source, 10)), BytesOf(() => ReadAwaited(source, 1000)));
    }

    [Fact]
    public void A_blocking_stream_allocates_the_same_however_many_chunks_there_are()
    {
        ReadySource few = new(10);
        ReadySource many = new(1000);

        Assert.Equal(BytesOf(() => ReadBlocking(few)), BytesOf(() => ReadBlocking(many)));
    }

    [Fact]
    public void An_enumeration_is_one_object_and_the_delegate_that_continues_it()
    {
        ManualStream awaited = new();
        ReadySource ready = new(10);
        const int delegateBytes = 64;

        long readyBytes = BytesOf(() => ReadToEnd(ready));
        long awaitedBytes = BytesOf(() => ReadAwaited(awaited, 10));

        Assert.Equal(ObjectBytes(ModelCallStream.Create(_tracking, Site, ready, static (call, _) => call.State, Chunk.Read)), readyBytes);
        Assert.Equal(readyBytes + delegateBytes, awaitedBytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Chunks_of_a_stream_in_a_run_cost_no_bytes(bool isRunOfItsOwn)
    {
        ReadySource few = new(10);
        ReadySource many = new(1000);
        ManualStream awaited = new();
        using ModelRun run = _tracking.StartRun("agent");
        _site = isRunOfItsOwn ? RunSite : Site;

        Assert.Equal(BytesInRun(() => ReadToEnd(few)), BytesInRun(() => ReadToEnd(many)));
        Assert.Equal(BytesInRun(() => ReadAwaited(awaited, 10)), BytesInRun(() => ReadAwaited(awaited, 1000)));
        Assert.Equal(BytesInRun(() => ReadBlocking(few)), BytesInRun(() => ReadBlocking(many)));

        // A list of records that grows would be counted too.
        long BytesInRun(Action act) => BytesOf(() =>
        {
            act();
            run.Drain();
        });
    }

    private static long ObjectBytes(object instance)
    {
        Func<object> clone = instance.GetType()
            .GetMethod("MemberwiseClone", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
            .CreateDelegate<Func<object>>(instance);
        return BytesOf(() => clone());
    }

    private static long BytesOf(Action act)
    {
        // The first runs create what is created once.
        for (int i = 0; i < 50; i++)
        {
            act();
        }

        // The runtime itself may allocate on this thread in between, when it compiles a method better.
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private void Await(bool isTracked)
    {
        TaskCompletionSource<Chunk> answer = new();
        Task<Chunk> task = isTracked ? ModelCall.Start(_tracking, Site).Track(answer.Task, Chunk.Read) : answer.Task;
        answer.SetResult(Answer);
        Assert.True(task.IsCompletedSuccessfully);
    }

    private void ReadToEnd(ReadySource source)
    {
        IAsyncEnumerator<Chunk> enumerator = ModelCallStream
            .Create(_tracking, _site, source, static (call, _) => call.State, Chunk.Read)
            .GetAsyncEnumerator();
        while (Result(enumerator.MoveNextAsync()))
        {
        }
    }

    private void ReadAwaited(ManualStream source, int chunks)
    {
        IAsyncEnumerator<Chunk> enumerator = ModelCallStream
            .Create(_tracking, _site, source, static (call, _) => call.State, Chunk.Read)
            .GetAsyncEnumerator();
        for (int i = 0; i < chunks; i++)
        {
            ValueTask<bool> move = enumerator.MoveNextAsync();
            source.Give(Answer);
            Result(move);
        }

        ValueTask<bool> last = enumerator.MoveNextAsync();
        source.End();
        Result(last);
    }

    private void ReadBlocking(ReadySource source)
    {
        foreach (Chunk _ in ModelCallSequence.Create(_tracking, _site, source, static (call, _) => call.State.Restart(), Chunk.Read))
        {
        }
    }

    private static bool Result(ValueTask<bool> move) => move.GetAwaiter().GetResult();

    private sealed class RecordSink : IModelCallSink
    {
        public bool WantsMetrics => false;
    }

    private sealed class ReadySource(int chunks) : IAsyncEnumerable<Chunk>, IAsyncEnumerator<Chunk>, IEnumerable<Chunk>, IEnumerator<Chunk>
    {
        private int _given;

        public Chunk Current => Answer;

        object System.Collections.IEnumerator.Current => Answer;

        public ReadySource Restart()
        {
            _given = 0;
            return this;
        }

        public IAsyncEnumerator<Chunk> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Restart();

        public IEnumerator<Chunk> GetEnumerator() => this;

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;

        public ValueTask<bool> MoveNextAsync() => new(MoveNext());

        public bool MoveNext() => _given++ < chunks;

        public void Reset() => throw new NotSupportedException();

        public ValueTask DisposeAsync() => default;

        public void Dispose()
        {
        }
    }
}

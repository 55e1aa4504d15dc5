using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Calls;

public class StreamIdentityTests
{
    [Fact]
    public async Task Enumerating_a_stream_twice_is_two_runs()
    {
        Recording recording = new();
        Script script = new(true, Script.FiveChunks);
        IAsyncEnumerable<Chunk> stream = recording.Stream(script.Play);

        await Reading.ToEnd(stream);
        await Reading.ToEnd(stream);

        Assert.Equal(2, script.Started);
        Assert.Equal(2, recording.Sink.Records.Select(record => record.RunId).Distinct().Count());
    }

    [Fact]
    public async Task Two_enumerations_at_the_same_time_do_not_meet()
    {
        Recording recording = new();
        IAsyncEnumerable<Chunk> stream = recording.Stream(new Script(false, Script.FiveChunks).Play);
        await using IAsyncEnumerator<Chunk> first = stream.GetAsyncEnumerator();
        await using IAsyncEnumerator<Chunk> second = stream.GetAsyncEnumerator();

        await first.MoveNextAsync();
        await second.MoveNextAsync();
        await first.MoveNextAsync();

        Assert.Equal("one", first.Current.Text);
        Assert.Equal("", second.Current.Text);
    }

    [Fact]
    public async Task A_stream_that_is_never_iterated_leaves_nothing_and_starts_no_clock()
    {
        CountingClock clock = new();
        InMemorySink sink = new();
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(clock).Build();
        Script script = new(false, Script.FiveChunks);

        IAsyncEnumerable<Chunk> stream = ModelCallStream.Create(
            tracking, new(new("answer")), script, static (call, token) => call.State.Play(token));
        await stream.GetAsyncEnumerator(TestContext.Current.CancellationToken).DisposeAsync();

        Assert.Equal(0, clock.Reads);
        Assert.Equal(0, script.Started);
        Assert.Empty(sink.Records);
    }

    [Fact]
    public async Task A_tracked_stream_knows_its_run_before_and_its_record_after()
    {
        Recording recording = new();
        TrackedStream<Chunk> stream = recording.TrackedStream(new Script(true, Script.FiveChunks).Play);
        RunId runId = stream.RunId;
        string token = stream.ResumptionToken;
        Assert.Null(stream.Record);

        await Reading.ToEnd(stream);

        Assert.Equal(runId, recording.Record.RunId);
        Assert.Equal(runId, stream.Record!.Value.RunId);
        Assert.Equal(21, stream.Record.Value.Usage.TotalTokens);
        Assert.Equal(runId, recording.Tracking.Resume(token).RunId);
    }

    [Fact]
    public async Task A_tracked_stream_cannot_be_enumerated_again()
    {
        Recording recording = new();
        TrackedStream<Chunk> stream = recording.TrackedStream(new Script(false, Script.FiveChunks).Play);
        await Reading.ToEnd(stream);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Reading.ToEnd(stream));

        Assert.Single(recording.Sink.Records);
    }

    [Fact]
    public async Task A_core_with_a_tracker_gets_that_of_its_own_run()
    {
        Recording recording = new();
        List<RunId> runIds = [];
        IAsyncEnumerable<Chunk> stream = ModelCallStream.Create(
            recording.Tracking,
            recording.Site,
            runIds,
            static (call, token) =>
            {
                call.Arguments = new ModelCallArguments { Descriptor = new ModelCallDescriptor("chosen"), HistoryLength = 3 };
                call.Tracker.TrackToolCall("search");
                call.State.Add(call.Tracker.RunId);
                return new Script(false, Script.FiveChunks).Play(token);
            },
            Chunk.Read);

        await Reading.ToEnd(stream);

        Assert.Equal(runIds, [recording.Record.RunId]);
        Assert.Equal("chosen", recording.Record.Descriptor.Key);
        Assert.Equal(3, recording.Record.HistoryLength);
        Assert.Equal(["search"], recording.Record.ToolCalls);
        Assert.Equal(21, recording.Record.Usage.TotalTokens);
    }

    private sealed class CountingClock : TimeProvider
    {
        internal int Reads { get; private set; }

        public override long GetTimestamp()
        {
            Reads++;
            return base.GetTimestamp();
        }
    }
}

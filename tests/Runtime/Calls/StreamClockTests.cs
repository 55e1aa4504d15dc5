namespace Tracking.Runtime.Tests.Calls;

public class StreamClockTests
{
    [Fact]
    public async Task A_slow_consumer_is_in_the_wall_time_and_not_in_the_wait()
    {
        Recording recording = new();
        ManualStream source = new();
        IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => source).GetAsyncEnumerator();

        ValueTask<bool> move = enumerator.MoveNextAsync();
        recording.Clock.Advance(TimeSpan.FromSeconds(1));
        source.Give(new Chunk());
        await move;
        recording.Clock.Advance(TimeSpan.FromSeconds(10));
        move = enumerator.MoveNextAsync();
        recording.Clock.Advance(TimeSpan.FromSeconds(2));
        source.Give(new Chunk("one"));
        await move;
        recording.Clock.Advance(TimeSpan.FromSeconds(20));
        move = enumerator.MoveNextAsync();
        recording.Clock.Advance(TimeSpan.FromSeconds(3));
        source.End();
        await move;
        recording.Clock.Advance(TimeSpan.FromSeconds(30));
        await enumerator.DisposeAsync();

        Assert.Equal(TimeSpan.FromSeconds(36), recording.Record.Duration);
        Assert.Equal(TimeSpan.FromSeconds(6), recording.Record.WaitTime);
        Assert.Equal(TimeSpan.FromSeconds(1), recording.Record.TimeToFirstChunk);
        Assert.Equal(TimeSpan.FromSeconds(13), recording.Record.TimeToFirstToken);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), recording.Record.StartedAt);
    }

    [Fact]
    public async Task Chunks_that_are_ready_are_no_wait_besides_the_first()
    {
        Recording recording = new();

        async IAsyncEnumerable<Chunk> Core()
        {
            await Task.CompletedTask;
            recording.Clock.Advance(TimeSpan.FromSeconds(1));
            yield return new Chunk();
            recording.Clock.Advance(TimeSpan.FromSeconds(2));
            yield return new Chunk("one");
            recording.Clock.Advance(TimeSpan.FromSeconds(4));
        }

        await Reading.ToEnd(recording.Stream(_ => Core()));

        Assert.Equal(TimeSpan.FromSeconds(7), recording.Record.Duration);
        Assert.Equal(TimeSpan.FromSeconds(1), recording.Record.WaitTime);
        Assert.Equal(TimeSpan.FromSeconds(1), recording.Record.TimeToFirstChunk);
        Assert.Equal(TimeSpan.FromSeconds(3), recording.Record.TimeToFirstToken);
    }

    [Fact]
    public async Task The_first_wait_counts_also_where_it_ends_the_stream()
    {
        Recording recording = new();

        async IAsyncEnumerable<Chunk> Core()
        {
            await Task.CompletedTask;
            recording.Clock.Advance(TimeSpan.FromSeconds(5));
            yield break;
        }

        await Reading.ToEnd(recording.Stream(_ => Core()));

        Assert.Equal(TimeSpan.FromSeconds(5), recording.Record.WaitTime);
        Assert.Null(recording.Record.TimeToFirstChunk);
        Assert.Equal(0, recording.Record.ChunkCount);
    }

    [Fact]
    public void A_blocking_stream_waits_at_every_element()
    {
        Recording recording = new();

        IEnumerable<Chunk> Core()
        {
            recording.Clock.Advance(TimeSpan.FromSeconds(1));
            yield return new Chunk();
            recording.Clock.Advance(TimeSpan.FromSeconds(2));
            yield return new Chunk("one");
            recording.Clock.Advance(TimeSpan.FromSeconds(4));
        }

        foreach (Chunk _ in recording.Sequence(Core))
        {
            recording.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(TimeSpan.FromSeconds(27), recording.Record.Duration);
        Assert.Equal(TimeSpan.FromSeconds(7), recording.Record.WaitTime);
        Assert.Equal(TimeSpan.FromSeconds(1), recording.Record.TimeToFirstChunk);
        Assert.Equal(TimeSpan.FromSeconds(13), recording.Record.TimeToFirstToken);
    }

    [Fact]
    public async Task Metrics_come_in_the_promised_order()
    {
        Recording recording = new();

        await Reading.ToEnd(recording.Stream(new Script(true, Script.FiveChunks).Play));

        Assert.Equal(
            [MetricKind.TimeToFirstChunk, MetricKind.TimeToFirstToken, MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens],
            recording.Sink.Metrics.Select(metric => metric.Kind));
    }
}

namespace Tracking.Runtime.Tests.Calls;

public class ConcurrencyTests
{
    [Fact]
    public async Task A_thousand_calls_at_once_have_ids_of_their_own_and_no_event_mixes_two()
    {
        Recording recording = new();

        async Task<Chunk> Core(int number)
        {
            await Task.Delay(number % 5);
            return new Chunk("", number, 1);
        }

        await Task.WhenAll(Enumerable.Range(1, 1000).Select(number =>
            Task.Run(() => recording.Start().Track(Core(number), Chunk.Read))));

        Assert.Equal(1000, recording.Sink.Records.Select(record => record.RunId).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 1000), recording.Sink.Records.Select(record => (int)record.Usage.InputTokens!).Order());
        Dictionary<RunId, ModelCallRecord> records = recording.Sink.Records.ToDictionary(record => record.RunId);
        foreach (IGrouping<RunId, ModelCallMetric> run in recording.Sink.Metrics.GroupBy(metric => metric.RunId))
        {
            Assert.Equal([MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens], run.Select(metric => metric.Kind));
            Assert.Equal(records[run.Key].Usage.InputTokens, run.Last().Usage.InputTokens);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Many_streams_with_random_faults_give_one_record_each(int seed)
    {
        const int streams = 1000;
        Recording recording = new();
        Random random = new(seed);
        (int Kind, int At, bool Awaited)[] plans =
            [.. Enumerable.Range(0, streams).Select(_ => (random.Next(4), random.Next(1, 5), random.Next(2) == 0))];

        await Task.WhenAll(plans.Select((plan, index) => Task.Run(() => Consume(recording, plan.Kind, plan.At, plan.Awaited, index))));

        Assert.Equal(streams, recording.Sink.Records.Count);
        Assert.Equal(streams, recording.Sink.Records.Select(record => record.RunId).Distinct().Count());
        CallOutcome[] expected = [CallOutcome.Success, CallOutcome.Error, CallOutcome.Cancelled, CallOutcome.Abandoned];
        Assert.All(recording.Sink.Records, record =>
        {
            (int kind, int at, bool _) = plans[(int)record.Usage.InputTokens! - 1];
            Assert.Equal(expected[kind], record.Outcome);
            Assert.Equal(kind == 0 ? 5 : at, record.ChunkCount);
        });
        Assert.Equal(streams, recording.Sink.Metrics.Count(metric => metric.Kind == MetricKind.Outcome));
    }

    [Fact]
    public async Task A_stream_that_is_disposed_while_it_moves_ends_once()
    {
        for (int i = 0; i < 500; i++)
        {
            Recording recording = new();
            ManualStream source = new();
            IAsyncEnumerator<Chunk> enumerator = recording.Stream(_ => source).GetAsyncEnumerator();
            Task<bool> move = enumerator.MoveNextAsync().AsTask();

            await Task.WhenAll(Task.Run(source.End), Task.Run(async () => await enumerator.DisposeAsync()));
            Assert.False(await move);

            Assert.Contains(recording.Record.Outcome, new[] { CallOutcome.Success, CallOutcome.Abandoned });
        }
    }

    private static async Task Consume(Recording recording, int kind, int at, bool awaited, int index)
    {
        Chunk[] chunks = [new("", index + 1, 1), new("one"), new("two"), new("three"), new("four")];
        Script script = new(awaited, chunks) { FailsAt = kind == 1 ? at : -1, Failure = new TimeoutException() };
        using CancellationTokenSource source = new();
        int seen = 0;
        try
        {
            await foreach (Chunk _ in recording.Stream(script.Play, source.Token))
            {
                seen++;
                if (kind == 2 && seen == at)
                {
                    await source.CancelAsync();
                }

                if (kind == 3 && seen == at)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
        }
    }
}

namespace Tracking.Soak.Tests;

/// <summary>
/// Sixty-four callers whose calls go to files, while sinks fail and others flush, wait for flushes and give up waiting.
/// <c>TRACKING_SOAK=long</c> makes a million and a half calls; <c>TRACKING_SOAK_SEED</c> draws other ones.
/// </summary>
public sealed class FlushedCallsTests(ITestOutputHelper output) : IDisposable
{
    private const int StreamEvery = 50;

    private static readonly int Executions = Environment.GetEnvironmentVariable("TRACKING_SOAK") == "long" ? 1_500_000 : 60_000;

    private readonly LineFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_call_is_lost_whatever_flushes_and_fails_meanwhile()
    {
        // given
        int seed = int.TryParse(Environment.GetEnvironmentVariable("TRACKING_SOAK_SEED"), out int given) ? given : 1;
        Tally tally = new(Executions);
        FailingSink failing = new();
        long flushes = 0;
        ModelCallTracking tracking;
        await using (FileStream stream = new(_folder.PathOf("stream.jsonl"), FileMode.Create, FileAccess.Write, FileShare.Read, 4096, useAsync: true))
        {
            tracking = new ModelCallTrackingBuilder()
                .AddSink(failing)
                .AddSink(new JsonLinesSink(stream))
                .AddJsonLines(_folder.PathOf("file.jsonl"), static options => options.MaxFileBytes = 1_000_000)
                .AddSink(tally)
                .UseFlushTimeout(ChildProcess.Deadlock)
                .Build();
            using CancellationTokenSource stop = new();

            // when
            Thread[] flushing = [.. Enumerable.Range(0, 2).Select(index => new Thread(() => FlushUntil(index == 0, stop.Token)))];
            Array.ForEach(flushing, static thread => thread.Start());
            await new Callers(tracking, Draw).ExecuteAsync(Executions);
            await SoakTests.ForgottenStreamsAsync(tally, Executions);
            await stop.CancelAsync();
            Array.ForEach(flushing, static thread => thread.Join());
            await tracking.DisposeAsync();
        }

        // then
        Totals expected = Totals.Expected(Enumerable.Range(0, Executions).Select(Draw));
        long records = Executions + expected.Runs;
        output.WriteLine($"seed {seed}: {tally.Totals()}; {flushes} flushes, {failing.Failures} failures");
        Assert.Equal(expected, tally.Totals());
        Assert.Equal(failing.Failures, tracking.SinkFailures);
        Assert.InRange(flushes, 1, long.MaxValue);
        string[] files = _folder.Files("file*.jsonl");
        Assert.InRange(files.Length, 2, int.MaxValue);
        Assert.All(files, static file => Assert.InRange(new FileInfo(file).Length, 1, 1_000_000));
        Assert.Equal(records, RunsOf(files));
        Assert.Equal(records, RunsOf([_folder.PathOf("stream.jsonl")]));

        Ticket Draw(int number) => Ticket.Draw(seed, number, StreamEvery);

        void FlushUntil(bool waits, CancellationToken stop)
        {
            for (int number = 0; !stop.IsCancellationRequested; number++)
            {
                if (waits)
                {
                    tracking.FlushAsync().AsTask().Wait(CancellationToken.None);
                }
                else
                {
                    GiveUp(tracking, number);
                }

                Interlocked.Increment(ref flushes);
                Thread.Sleep(20);
            }
        }
    }

    private static void GiveUp(ModelCallTracking tracking, int number)
    {
        using CancellationTokenSource impatience = new(TimeSpan.FromMilliseconds(number % 3));
        try
        {
            tracking.FlushAsync(impatience.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (impatience.IsCancellationRequested)
        {
        }
    }

    /// <summary>How many runs there are in the files, each of which is one whole line.</summary>
    private static long RunsOf(string[] files)
    {
        HashSet<string> runs = [];
        foreach (string line in files.SelectMany(LineFolder.LinesOf))
        {
            Assert.True(runs.Add(LineFolder.FieldOf(line, "run_id")), line);
        }

        return runs.Count;
    }
}

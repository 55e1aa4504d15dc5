namespace Tracking.Soak.Tests;

/// <summary>
/// Calls and streams that succeed, fail, are cancelled, left and forgotten, sixty-four at a time. <c>TRACKING_SOAK=long</c> makes
/// ten million calls and 100,000 streams of them; <c>TRACKING_SOAK_SEED</c> draws other ones.
/// </summary>
[Collection(nameof(SoakTests))]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const long TolerableGrowth = 2_000_000;

    internal static readonly bool IsLong = Environment.GetEnvironmentVariable("TRACKING_SOAK") == "long";

    [Fact]
    public async Task Every_call_and_stream_is_recorded_exactly_once_in_memory_that_does_not_grow()
    {
        // given
        (int calls, int streams) = IsLong ? (10_000_000, 100_000) : (200_000, 2_000);
        int executions = calls + streams;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("TRACKING_SOAK_SEED"), out int given) ? given : 1;
        Tally tally = new(executions);
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(tally).Build();
        Callers callers = new(tracking, Draw);

        // when
        int tenth = executions / 10;
        await callers.ExecuteAsync(tenth);
        await ForgottenStreamsAsync(tally, tenth);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await callers.ExecuteAsync(executions);
        await ForgottenStreamsAsync(tally, executions);
        long after = GC.GetTotalMemory(forceFullCollection: true);

        // then
        Totals expected = Totals.Expected(Enumerable.Range(0, executions).Select(Draw));
        output.WriteLine($"seed {seed}: {tally.Totals()}; {before:N0} bytes after a tenth, {after:N0} at the end");
        Assert.Equal(expected, tally.Totals());
        Assert.InRange(after - before, long.MinValue, TolerableGrowth);

        Ticket Draw(int number) => Ticket.Draw(seed, number, executions / streams);
    }

    // Streams that nobody disposes end when the collector finds them.
    internal static async Task ForgottenStreamsAsync(Tally tally, int executed)
    {
        for (int attempt = 0; attempt < 200 && tally.Records < executed; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(50);
        }
    }
}

/// <summary>One after the other: each measures the memory of the process.</summary>
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
public sealed class SoakCollection;

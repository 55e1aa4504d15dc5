namespace Tracking.Runtime.Tests;

/// <summary>Runs something on many threads that all start at the same moment.</summary>
internal static class Race
{
    internal static async Task<T[]> RunAsync<T>(int threads, Func<int, T> run)
    {
        using Barrier barrier = new(threads);
        return await Task.WhenAll(Enumerable.Range(0, threads).Select(index => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                return run(index);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }
}

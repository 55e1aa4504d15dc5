namespace Tracking.Runtime.Tests;

/// <summary>Tests that block the thread pool, or measure it, run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BlockedPool
{
    internal const string Name = "blocked pool";

    /// <summary>How long a test waits before it calls what it waits for a deadlock.</summary>
    internal static readonly TimeSpan Deadlock = TimeSpan.FromSeconds(60);
}

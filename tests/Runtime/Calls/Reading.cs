namespace Tracking.Runtime.Tests.Calls;

/// <summary>Consumers of streams.</summary>
internal static class Reading
{
    internal static async Task<List<Chunk>> ToEnd(IAsyncEnumerable<Chunk> stream)
    {
        List<Chunk> seen = [];
        await Into(seen, stream);
        return seen;
    }

    internal static async Task Into(List<Chunk> seen, IAsyncEnumerable<Chunk> stream)
    {
        await foreach (Chunk chunk in stream)
        {
            seen.Add(chunk);
        }
    }
}

using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Questions;

/// <summary>A consumer that does nothing with what it gets.</summary>
internal static class Reading
{
    internal static async ValueTask<int> Count(IAsyncEnumerable<Chunk> chunks)
    {
        int count = 0;
        await foreach (Chunk _ in chunks)
        {
            count++;
        }

        return count;
    }
}

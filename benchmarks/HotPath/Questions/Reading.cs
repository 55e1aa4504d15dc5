using Tracking.HotPath.Subjects;

namespace Tracking.HotPath.Questions;

/// <summary>
/// A consumer that does nothing with what it gets. Each measurement has one compiled for itself, as each loop of an application
/// is: one that meets several kinds of streams fits none of them.
/// </summary>
internal static class Reading
{
    internal static async ValueTask<int> Count<TConsumer>(IAsyncEnumerable<Chunk> chunks)
        where TConsumer : struct
    {
        int count = 0;
        await foreach (Chunk _ in chunks)
        {
            count++;
        }

        return count;
    }
}

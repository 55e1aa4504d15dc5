namespace Tracking;

/// <summary>How fast a stream's elements came.</summary>
internal static class ChunkPace
{
    /// <summary>
    /// The mean time that the consumer waited for an element after the first, or null where the consumer took longer than the
    /// waits: elements then lay ready while it worked, and how fast they came is not known.
    /// </summary>
    internal static TimeSpan? TimePerChunk(in ModelCallRecord record)
    {
        if (record.ChunkCount is not { } chunks || chunks < 2 || record.WaitTime is not { } waited)
        {
            return null;
        }

        TimeSpan waitedForOthers = waited - (record.TimeToFirstChunk ?? TimeSpan.Zero);
        TimeSpan consumed = record.Duration - waited;
        return waitedForOthers > TimeSpan.Zero && consumed <= waitedForOthers ? waitedForOthers / (chunks - 1) : null;
    }
}

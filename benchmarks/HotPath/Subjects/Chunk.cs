namespace Tracking.HotPath.Subjects;

/// <summary>An element of a streamed answer; the last one says what the answer took.</summary>
public sealed record Chunk(string Text, Reply? Usage = null)
{
    [UsageReader]
    public static TokenUsage UsageOf(Chunk chunk) => chunk.Usage is { } usage ? Reply.UsageOf(usage) : default;
}

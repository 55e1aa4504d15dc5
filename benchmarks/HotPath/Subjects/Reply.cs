namespace Tracking.HotPath.Subjects;

/// <summary>A model's answer, as small as one can be: what is measured is the tracking, not the reading of an SDK's type.</summary>
public sealed record Reply(long Input, long Output)
{
    [UsageReader]
    public static TokenUsage UsageOf(Reply reply) => TokenUsage.Inclusive(reply.Input, reply.Output);
}

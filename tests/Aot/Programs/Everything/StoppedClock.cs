namespace Everything;

/// <summary>Every call takes no time, at noon.</summary>
internal sealed class StoppedClock : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => 0;
}

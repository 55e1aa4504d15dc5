namespace Tracking.Soak.Tests;

/// <summary>How a call or a stream is going to end.</summary>
public enum Fate
{
    AtOnce,
    Later,
    InRun,
    ThrowsAtOnce,
    ThrowsLater,
    IsCancelled,
    IsRead,
    IsLeft,
    IsForgotten,
    Breaks,
    IsCancelledHalfway,
}

using System.Diagnostics;

namespace Tracking;

/// <summary>
/// The time of day at which a run began. The system's clock is read anew after ten milliseconds, on each thread: in between the
/// timestamps that a run takes anyway tell how much time has passed, and where calls are so frequent, each reading counts.
/// </summary>
internal static class WallClock
{
    private static readonly long Lasts = Stopwatch.Frequency / 100;

    [ThreadStatic]
    private static long _readAt;

    [ThreadStatic]
    private static long _utcTicks;

    /// <param name="clock">The clock that the timestamps come from.</param>
    /// <param name="started">When the run began.</param>
    /// <param name="now">A timestamp taken just now.</param>
    internal static DateTimeOffset At(TimeProvider clock, long started, long now)
    {
        if (!ReferenceEquals(clock, TimeProvider.System))
        {
            return clock.GetUtcNow().Before(clock.Between(started, now));
        }

        if ((ulong)(now - _readAt) >= (ulong)Lasts)
        {
            _readAt = now;
            _utcTicks = DateTime.UtcNow.Ticks;
        }

        return new DateTimeOffset(_utcTicks + Stopwatch.GetElapsedTime(_readAt, started).Ticks, TimeSpan.Zero);
    }
}

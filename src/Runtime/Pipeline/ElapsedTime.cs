namespace Tracking;

/// <summary>Arithmetic on times that never throws and is never negative, whatever a clock says.</summary>
internal static class ElapsedTime
{
    /// <summary>The time between two timestamps: 0 where the clock went backwards.</summary>
    internal static TimeSpan Between(this TimeProvider clock, long started, long ended)
    {
        if (ended <= started)
        {
            return TimeSpan.Zero;
        }

        if (ReferenceEquals(clock, TimeProvider.System))
        {
            return clock.GetElapsedTime(started, ended);
        }

        // The difference of two timestamps that are far apart is beyond what a number of 64 bits holds.
        long difference = unchecked(ended - started);
        double units = difference > 0 ? difference : (double)ended - started;
        return OfTicks(units * ((double)TimeSpan.TicksPerSecond / clock.TimestampFrequency));
    }

    /// <summary>The time since a timestamp.</summary>
    internal static TimeSpan Since(this TimeProvider clock, long started) => clock.Between(started, clock.GetTimestamp());

    /// <summary>A time of day so long ago; the first one that there is where it would be before that.</summary>
    internal static DateTimeOffset Before(this DateTimeOffset now, TimeSpan elapsed)
    {
        long ticks = now.UtcTicks;
        return new DateTimeOffset(elapsed.Ticks <= ticks ? ticks - elapsed.Ticks : 0, TimeSpan.Zero);
    }

    /// <summary>The sum of two times that are not negative.</summary>
    internal static TimeSpan Plus(this TimeSpan left, TimeSpan right) =>
        left.Ticks > long.MaxValue - right.Ticks ? TimeSpan.MaxValue : left + right;

    // Neither infinite nor not a number: a clock without a frequency measures nothing.
    private static TimeSpan OfTicks(double ticks) => !double.IsFinite(ticks)
        ? TimeSpan.Zero
        : ticks >= long.MaxValue ? TimeSpan.MaxValue : new TimeSpan((long)ticks);
}

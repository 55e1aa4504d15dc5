namespace Tracking;

/// <summary>A user's clock, or the system's wherever that one throws: no record is lost because a clock does not work.</summary>
internal sealed class SinkClock(TimeProvider clock)
{
    private int _latestDay;

    /// <summary>Timers of the system fire on the pool, all of whose threads may be blocked; who can wait without one should.</summary>
    internal bool IsSystem => ReferenceEquals(clock, TimeProvider.System);

    internal long Timestamp() => OrElse(static clock => clock.GetTimestamp());

    internal TimeSpan Since(long timestamp) => OrElse(clock => clock.GetElapsedTime(timestamp));

    /// <summary>The number of the day by UTC. It never goes back.</summary>
    internal int Today()
    {
        int today = DateOnly.FromDateTime(OrElse(static clock => clock.GetUtcNow()).UtcDateTime).DayNumber;
        return _latestDay = Math.Max(_latestDay, today);
    }

    internal ITimer CreateTimer(Action due, TimeSpan after) =>
        OrElse(clock => clock.CreateTimer(static due => ((Action)due!)(), due, after, Timeout.InfiniteTimeSpan));

    private T OrElse<T>(Func<TimeProvider, T> read)
    {
        try
        {
            return read(clock);
        }
#pragma warning disable CA1031 // A clock is foreign code: whatever it throws stays here.
        catch (Exception)
#pragma warning restore CA1031
        {
            return read(TimeProvider.System);
        }
    }
}

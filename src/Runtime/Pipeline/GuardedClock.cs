namespace Tracking;

/// <summary>
/// The application's clock, of which nothing reaches the call that is tracked: one that throws gives the last time that it told, or the
/// system's where it never told one.
/// </summary>
internal sealed class GuardedClock : TimeProvider
{
    private readonly TimeProvider _clock;
    private readonly long _frequency;
    private long _lastTimestamp;

    private GuardedClock(TimeProvider clock)
    {
        _clock = clock;
        _frequency = FrequencyOf(clock);
    }

    public override long TimestampFrequency => _frequency;

    public override TimeZoneInfo LocalTimeZone => _clock.LocalTimeZone;

    /// <summary>The clock itself where it is the system's, which neither throws nor goes backwards.</summary>
    internal static TimeProvider Of(TimeProvider clock) => ReferenceEquals(clock, System) ? clock : new GuardedClock(clock);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _clock.CreateTimer(callback, state, dueTime, period);

    public override long GetTimestamp()
    {
        try
        {
            long timestamp = _clock.GetTimestamp();
            Volatile.Write(ref _lastTimestamp, timestamp);
            return timestamp;
        }
#pragma warning disable CA1031 // A clock of the user's that throws must not fail the call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Volatile.Read(ref _lastTimestamp);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        try
        {
            return _clock.GetUtcNow();
        }
#pragma warning disable CA1031 // A clock of the user's that throws must not fail the call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return System.GetUtcNow();
        }
    }

    // A clock without a frequency measures nothing: all its durations are 0.
    private static long FrequencyOf(TimeProvider clock)
    {
        try
        {
            return Math.Max(clock.TimestampFrequency, 0);
        }
#pragma warning disable CA1031 // A clock of the user's that throws must not fail the call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return 0;
        }
    }
}

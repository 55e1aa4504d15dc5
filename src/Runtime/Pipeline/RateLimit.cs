namespace Tracking;

/// <summary>Lets one event through in each interval and counts the others.</summary>
internal sealed class RateLimit(TimeProvider clock, TimeSpan interval)
{
    private readonly long _interval = (long)(interval.TotalSeconds * clock.TimestampFrequency);
    private long _last;
    private long _suppressed;
    private int _entered;

    internal bool TryEnter(out long suppressed)
    {
        long last = Volatile.Read(ref _last);
        long now = Now(last);
        bool first = Interlocked.Exchange(ref _entered, 1) == 0;

        // A clock that was set back by more than that would be silent until it has caught up.
        bool isOver = now - last >= _interval || last - now >= _interval;
        if ((first || isOver) && Interlocked.CompareExchange(ref _last, now, last) == last)
        {
            suppressed = Interlocked.Exchange(ref _suppressed, 0);
            return true;
        }

        Interlocked.Increment(ref _suppressed);
        suppressed = 0;
        return false;
    }

    // What is to be logged here is a failure already: a clock that throws must not become another.
    private long Now(long otherwise)
    {
        try
        {
            return clock.GetTimestamp();
        }
#pragma warning disable CA1031 // A clock is foreign code: whatever it throws stays here.
        catch (Exception)
#pragma warning restore CA1031
        {
            return otherwise;
        }
    }
}

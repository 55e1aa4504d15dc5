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
        long now = clock.GetTimestamp();
        long last = Volatile.Read(ref _last);
        bool first = Interlocked.Exchange(ref _entered, 1) == 0;
        if ((first || now - last >= _interval) && Interlocked.CompareExchange(ref _last, now, last) == last)
        {
            suppressed = Interlocked.Exchange(ref _suppressed, 0);
            return true;
        }

        Interlocked.Increment(ref _suppressed);
        suppressed = 0;
        return false;
    }
}

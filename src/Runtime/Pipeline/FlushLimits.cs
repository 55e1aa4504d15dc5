namespace Tracking;

/// <summary>
/// What limits a flush and is only needed where it is configured. The builder names it then, so that a native program that configures
/// nothing contains neither timers nor cancellation, which are larger than the rest of this library.
/// </summary>
internal static class FlushLimits
{
    /// <summary>Ends a wait by a clock that is not the system's.</summary>
    /// <returns>The timer; null where the clock has none.</returns>
    internal static IDisposable? StartTimer(TimeProvider clock, FlushWait wait, TimeSpan timeout)
    {
        try
        {
            return clock.CreateTimer(static wait => ((FlushWait)wait!).End(ownsThread: false), wait, timeout, Timeout.InfiniteTimeSpan);
        }
#pragma warning disable CA1031 // A clock is foreign code: one that has no timers is no reason not to wait.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary>Cancels what a sink was given. What it does then is its own affair: it neither blocks nor fails who leaves.</summary>
    internal static void Cancel(CancellationTokenSource cancellation) => ThreadPool.UnsafeQueueUserWorkItem(
        static cancellation =>
        {
            try
            {
                ((CancellationTokenSource)cancellation!).Cancel();
            }
#pragma warning disable CA1031 // What a sink registers is foreign code.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        },
        cancellation);
}

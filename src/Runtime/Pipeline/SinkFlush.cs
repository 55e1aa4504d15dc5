namespace Tracking;

/// <summary>One flush of one sink, which several may wait for.</summary>
/// <param name="first">Who has asked for it first.</param>
internal sealed class SinkFlush(FlushWait first)
{
    private readonly CancellationTokenSource _cancellation = new();
    private List<FlushWait>? _others;
    private int _waiting = 1;
    private volatile bool _isOver;

    /// <summary>Whether the sink is done, whether or not it failed.</summary>
    internal bool IsOver => _isOver;

    /// <summary>Cancelled when nobody waits any longer.</summary>
    internal CancellationToken Token => _cancellation.Token;

    /// <summary>Whether somebody waited for it as long as is allowed.</summary>
    internal bool IsOverdue { get; set; }

    /// <summary>Lets another wait for it; called while it has not begun.</summary>
    internal void Join(FlushWait other)
    {
        (_others ??= []).Add(other);
        Interlocked.Increment(ref _waiting);
    }

    internal void Leave()
    {
        if (Interlocked.Decrement(ref _waiting) == 0)
        {
            // What a sink does when it is cancelled is its own affair: it neither blocks nor fails who leaves.
            ThreadPool.UnsafeQueueUserWorkItem(static cancellation => Cancel((CancellationTokenSource)cancellation!), _cancellation);
        }
    }

    /// <param name="ownsThread">Whether this thread has nothing else to do after it.</param>
    internal void End(bool ownsThread)
    {
        _isOver = true;
        foreach (FlushWait other in _others ?? [])
        {
            other.EndOne(ownsThread: false);
        }

        first.EndOne(ownsThread);
    }

    private static void Cancel(CancellationTokenSource cancellation)
    {
        try
        {
            cancellation.Cancel();
        }
#pragma warning disable CA1031 // What a sink registers is foreign code.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}

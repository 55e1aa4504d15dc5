namespace Tracking;

/// <summary>One flush of one sink, which several may wait for.</summary>
/// <param name="first">Who has asked for it first.</param>
/// <param name="cancel">Cancels what the sink was given when nobody waits any longer; null where only who asks can.</param>
internal sealed class SinkFlush(FlushWait first, Action<CancellationTokenSource>? cancel)
{
    private readonly CancellationTokenSource? _cancellation = cancel is null ? null : new();
    private Other? _others;
    private int _waiting = 1;
    private volatile bool _isOver;

    /// <summary>Whether the sink is done, whether or not it failed.</summary>
    internal bool IsOver => _isOver;

    /// <summary>What the sink is given, once it has begun and no other can join.</summary>
    internal CancellationToken Token => _cancellation?.Token ?? (_others is null ? first.Token : CancellationToken.None);

    /// <summary>Whether somebody waited for it as long as is allowed.</summary>
    internal bool IsOverdue { get; set; }

    /// <summary>Lets another wait for it; called while it has not begun.</summary>
    internal void Join(FlushWait other)
    {
        _others = new Other(other, _others);
        Interlocked.Increment(ref _waiting);
    }

    internal void Leave()
    {
        if (Interlocked.Decrement(ref _waiting) == 0 && _cancellation is not null)
        {
            cancel!(_cancellation);
        }
    }

    /// <param name="ownsThread">Whether this thread has nothing else to do after it.</param>
    internal void End(bool ownsThread)
    {
        _isOver = true;
        for (Other? other = _others; other is not null; other = other.Next)
        {
            other.Wait.EndOne(ownsThread: false);
        }

        first.EndOne(ownsThread);
    }

    // Chained, here and beside: lists and arrays of types of their own are larger in a native binary than what is done with them.
    private sealed class Other(FlushWait wait, Other? next)
    {
        internal FlushWait Wait => wait;

        internal Other? Next => next;
    }
}

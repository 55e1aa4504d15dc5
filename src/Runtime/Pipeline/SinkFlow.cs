namespace Tracking;

/// <summary>
/// Marks the flow in which sinks are called, and with it all that they begin: a tracked call of theirs would be given to them again,
/// and so on without end.
/// </summary>
/// <remarks>
/// By the flow and not by the thread: a sink that wakes a caller of its own may run that caller's code before it returns, and what it
/// hands to other threads is still its own. A context is made anew by each write to it, so each thread remembers the last one and its
/// marked copy, as long as the collector lets it: contexts hold what applications keep in them.
/// </remarks>
internal readonly struct SinkFlow
{
    private static readonly AsyncLocal<object?> Mark = new();

    [ThreadStatic]
    private static WeakReference<Marked>? _last;

    private static bool _isUsed;

    private readonly ExecutionContext? _outside;
    private readonly bool _isSuppressed;

    private SinkFlow(ExecutionContext? outside, bool isSuppressed)
    {
        _outside = outside;
        _isSuppressed = isSuppressed;
    }

    /// <summary>Whether what happens now is done by a sink, or was begun by one.</summary>
    internal static bool IsInside => Volatile.Read(ref _isUsed) && Mark.Value is not null;

    internal static SinkFlow Enter()
    {
        ExecutionContext? outside = ExecutionContext.Capture();
        if (_last is { } last && last.TryGetTarget(out Marked? marked))
        {
            if (ReferenceEquals(outside, marked.Outside))
            {
                ExecutionContext.Restore(marked.Inside);
                return new SinkFlow(outside, isSuppressed: false);
            }

            if (ReferenceEquals(outside, marked.Inside))
            {
                return default;
            }
        }

        return EnterAnew(outside);
    }

    internal void Leave()
    {
        if (_outside is not null)
        {
            ExecutionContext.Restore(_outside);
        }
        else if (_isSuppressed)
        {
            Mark.Value = null;
        }
    }

    private static SinkFlow EnterAnew(ExecutionContext? outside)
    {
        Volatile.Write(ref _isUsed, true);
        if (Mark.Value is not null)
        {
            return default;
        }

        Mark.Value = Mark;
        if (outside is null)
        {
            return new SinkFlow(null, isSuppressed: true);
        }

        Marked marked = new(outside, ExecutionContext.Capture()!);
        if (_last is { } last)
        {
            last.SetTarget(marked);
        }
        else
        {
            _last = new WeakReference<Marked>(marked);
        }

        return new SinkFlow(outside, isSuppressed: false);
    }

    private sealed class Marked(ExecutionContext outside, ExecutionContext inside)
    {
        internal readonly ExecutionContext Outside = outside;
        internal readonly ExecutionContext Inside = inside;
    }
}

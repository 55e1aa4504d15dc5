namespace Tracking;

/// <summary>
/// The place of the current async flow in a parent run. Most applications have none open most of the time, and reading an
/// <see cref="AsyncLocal{T}"/> costs more than asking a static count first.
/// </summary>
internal static class AmbientRun
{
    private static readonly AsyncLocal<IParentRun?> Flow = new();
    private static int _open;

    internal static bool AnyOpen => Volatile.Read(ref _open) > 0;

    internal static IParentRun? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    /// <summary>The parent of what starts now: the nearest place around it that is not over.</summary>
    /// <remarks>A place that is over stays in flows that were forked from it; it takes nothing new.</remarks>
    internal static IParentRun? Parent => AnyOpen ? ParentChain.Nearest(Flow.Value) : null;

    internal static void Opened() => Interlocked.Increment(ref _open);

    internal static void Closed() => Interlocked.Decrement(ref _open);
}

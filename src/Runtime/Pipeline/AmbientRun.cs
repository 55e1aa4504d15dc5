namespace Tracking;

/// <summary>
/// The parent run of the current async flow. Most applications have none open most of the time, and reading an
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

    /// <summary>The parent of a call that starts now.</summary>
    /// <remarks>A run that is over stays in flows that were forked from it; it takes no new calls.</remarks>
    internal static IParentRun? Parent => AnyOpen && Flow.Value is { IsClosed: false } parent ? parent : null;

    internal static void Opened() => Interlocked.Increment(ref _open);

    internal static void Closed() => Interlocked.Decrement(ref _open);
}

namespace Tracking.Analyzer;

/// <summary>
/// What actions find that may run side by side. The class library's bags cost more to make than is found in most methods and types.
/// </summary>
internal sealed class Collected<T>
{
    private List<T>? found;

    internal bool IsEmpty => found is null;

    /// <summary>What was found, once all actions have ended.</summary>
    internal IReadOnlyList<T> All => found ?? (IReadOnlyList<T>)[];

    internal void Add(T item)
    {
        lock (this)
        {
            (found ??= []).Add(item);
        }
    }
}

namespace Tracking;

/// <summary>Remembers for which names something was said. Names may be made up at run time, so only so many are remembered.</summary>
internal sealed class OnceForEach
{
    internal const int NamesAtMost = 1000;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether a name comes for the first time; with too many names, none does any more.</summary>
    internal bool IsFirst(string name)
    {
        lock (_names)
        {
            return _names.Count < NamesAtMost && _names.Add(name);
        }
    }
}

using System.Collections.Concurrent;

namespace Tracking;

/// <summary>One tag that is an attribute of metrics, and the values of it that have a series of their own.</summary>
internal sealed class TagAttribute(string name, int maximumValues)
{
    /// <summary>What further values are counted under.</summary>
    internal const string Other = "other";

    private readonly ConcurrentDictionary<string, bool> _values = new(StringComparer.Ordinal);
    private int _count;

    internal string Name => name;

    /// <summary>The value, or <see cref="Other"/> for one that came when there were as many as there may be.</summary>
    internal string Bounded(string value)
    {
        string text = ForeignText.Bounded(value)!;
        if (_values.ContainsKey(text))
        {
            return text;
        }

        // Taken before the value is added, so that calls at the same time do not add more than there may be.
        if (Volatile.Read(ref _count) >= maximumValues || Interlocked.Increment(ref _count) > maximumValues)
        {
            return Other;
        }

        if (!_values.TryAdd(text, true))
        {
            Interlocked.Decrement(ref _count);
        }

        return text;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>An immutable map of few entries, which is searched from end to end and copied when it changes.</summary>
internal sealed class FactTable<TKey, TValue>
    where TKey : notnull
{
    private readonly KeyValuePair<TKey, TValue>[] entries;

    private FactTable(KeyValuePair<TKey, TValue>[] entries) => this.entries = entries;

    internal static FactTable<TKey, TValue> Empty { get; } = new([]);

    internal IReadOnlyList<KeyValuePair<TKey, TValue>> Entries => entries;

    internal bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = IndexOf(key);
        value = index < 0 ? default : entries[index].Value;
        return index >= 0;
    }

    internal FactTable<TKey, TValue> Set(TKey key, TValue value)
    {
        int index = IndexOf(key);
        KeyValuePair<TKey, TValue> entry = new(key, value);
        if (index < 0)
        {
            return new([.. entries, entry]);
        }

        KeyValuePair<TKey, TValue>[] changed = [.. entries];
        changed[index] = entry;
        return new(changed);
    }

    internal FactTable<TKey, TValue> Where(Func<TKey, bool> isKept) =>
        Array.TrueForAll(entries, entry => isKept(entry.Key)) ? this : new([.. entries.Where(entry => isKept(entry.Key))]);

    internal FactTable<TKey, TValue> Select(Func<TValue, TValue> change) =>
        new([.. entries.Select(entry => new KeyValuePair<TKey, TValue>(entry.Key, change(entry.Value)))]);

    /// <summary>The entries of both, made one where both have one, or only one has.</summary>
    internal static FactTable<TKey, TValue> Join(FactTable<TKey, TValue> left, FactTable<TKey, TValue> right, Func<TKey, TValue> other, Func<TValue, TValue, TValue> join)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        List<KeyValuePair<TKey, TValue>> joined = [];
        foreach (KeyValuePair<TKey, TValue> entry in left.entries)
        {
            joined.Add(new(entry.Key, join(entry.Value, right.TryGetValue(entry.Key, out TValue? value) ? value : other(entry.Key))));
        }

        foreach (KeyValuePair<TKey, TValue> entry in right.entries)
        {
            if (left.IndexOf(entry.Key) < 0)
            {
                joined.Add(new(entry.Key, join(other(entry.Key), entry.Value)));
            }
        }

        return new([.. joined]);
    }

    internal bool IsSame(FactTable<TKey, TValue> other, Func<TValue, TValue, bool> areSame)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (entries.Length != other.entries.Length)
        {
            return false;
        }

        foreach (KeyValuePair<TKey, TValue> entry in entries)
        {
            if (!other.TryGetValue(entry.Key, out TValue? value) || !areSame(entry.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    private int IndexOf(TKey key)
    {
        EqualityComparer<TKey> comparer = EqualityComparer<TKey>.Default;
        for (int index = 0; index < entries.Length; index++)
        {
            if (comparer.Equals(entries[index].Key, key))
            {
                return index;
            }
        }

        return -1;
    }
}

using System.Collections.Immutable;

namespace Tracking.Analyzer.Flow;

/// <summary>An immutable set of few items, which is searched from end to end and copied when it changes.</summary>
internal sealed class FactSet<T>
    where T : class
{
    private FactSet(ImmutableArray<T> items) => Items = items;

    internal static FactSet<T> Empty { get; } = new([]);

    internal ImmutableArray<T> Items { get; }

    internal bool IsEmpty => Items.IsEmpty;

    internal static FactSet<T> Of(T item) => new([item]);

    internal static FactSet<T> Of(IEnumerable<T> items) => new([.. items.Distinct()]);

    internal bool Contains(T item) => Items.IndexOf(item) >= 0;

    internal FactSet<T> Add(T item) => Contains(item) ? this : new(Items.Add(item));

    internal FactSet<T> Remove(T item) => Contains(item) ? new(Items.Remove(item)) : this;

    internal FactSet<T> Union(FactSet<T> other)
    {
        if (IsEmpty)
        {
            return other;
        }

        FactSet<T> union = this;
        foreach (T item in other.Items)
        {
            union = union.Add(item);
        }

        return union;
    }

    internal bool IsSame(FactSet<T> other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (Items.Length != other.Items.Length)
        {
            return false;
        }

        foreach (T item in Items)
        {
            if (!other.Contains(item))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Collections;

namespace Tracking;

/// <summary>
/// A list that only this library adds to. Records go to several sinks: what one of them gets cannot be changed by another, not by a
/// cast either.
/// </summary>
internal sealed class SealedList<T> : IReadOnlyList<T>
{
    private T[] _items;

    internal SealedList() => _items = new T[4];

    private SealedList(T[] items)
    {
        _items = items;
        Count = items.Length;
    }

    public int Count { get; private set; }

    public T this[int index] =>
        (uint)index < (uint)Count ? _items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>A list of what an array holds, which nobody else keeps; null for none.</summary>
    internal static SealedList<T>? Of(T[]? items) => items is null ? null : new SealedList<T>(items);

    public IEnumerator<T> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
        {
            yield return _items[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }
}

namespace Tracking;

/// <summary>Records in the order in which they were added. A copy keeps what it held, whatever is added to the original.</summary>
/// <remarks>
/// Not a list: an array of records makes a native binary contain all that a boxed record could be asked, down to the time zones
/// of its dates, also where nobody ever reads a run's records.
/// </remarks>
internal struct RunRecordList
{
    private Entry? _first;
    private Entry? _last;
    private int _count;

    internal void Add(in ModelCallRecord record)
    {
        Entry entry = new(in record);
        if (_last is null)
        {
            _first = entry;
        }
        else
        {
            _last.Next = entry;
        }

        _last = entry;
        _count++;
    }

    internal readonly ModelCallRecord[] ToArray()
    {
        ModelCallRecord[] records = new ModelCallRecord[_count];
        Entry? entry = _first;
        for (int index = 0; index < records.Length; index++)
        {
            records[index] = entry!.Record;
            entry = entry.Next;
        }

        return records;
    }

    private sealed class Entry(in ModelCallRecord record)
    {
        internal readonly ModelCallRecord Record = record;

        internal Entry? Next;
    }
}

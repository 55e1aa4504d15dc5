namespace Tracking;

/// <summary>Records in the order in which they were added. A copy keeps what it held, whatever is added to the original.</summary>
/// <remarks>
/// Of objects: an array of records makes a native binary contain all that a boxed record could be asked, down to the time zones
/// of its dates, also where nobody ever reads a run's records. And runs that are inside one another share them.
/// </remarks>
internal struct RunRecordList
{
    private CompletedCall[]? _calls;
    private int _count;

    // What a copy holds is never written again: what comes is put behind it, or into another array.
    internal void Add(CompletedCall call)
    {
        CompletedCall[] calls = _calls ??= new CompletedCall[4];
        if (_count == calls.Length)
        {
            Array.Resize(ref calls, _count * 2);
            _calls = calls;
        }

        calls[_count++] = call;
    }

    internal readonly ModelCallRecord[] ToArray()
    {
        ModelCallRecord[] records = new ModelCallRecord[_count];
        for (int index = 0; index < records.Length; index++)
        {
            records[index] = _calls![index].Record;
        }

        return records;
    }
}

using System.Runtime.CompilerServices;

namespace Tracking;

/// <summary>Where a call leaves its record for the result that was handed to the caller, who may look from any thread.</summary>
internal class RecordSlot
{
    private StrongBox<ModelCallRecord>? _record;

    internal ModelCallRecord? Record => Volatile.Read(ref _record)?.Value;

    internal void Keep(in ModelCallRecord record) => Volatile.Write(ref _record, new StrongBox<ModelCallRecord>(record));
}

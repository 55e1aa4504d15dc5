using System.Runtime.CompilerServices;

namespace Tracking;

/// <summary>Where a call leaves its record for the result that was handed to the caller, who may look from any thread.</summary>
internal sealed class RecordSlot
{
    private StrongBox<ModelCallRecord>? _record;

    internal ModelCallRecord? Record
    {
        get => Volatile.Read(ref _record)?.Value;
        set => Volatile.Write(ref _record, value is { } record ? new(record) : null);
    }
}

namespace Tracking;

/// <summary>Where a call leaves its record for the result that was handed to the caller.</summary>
internal sealed class RecordSlot
{
    internal ModelCallRecord? Record { get; set; }
}

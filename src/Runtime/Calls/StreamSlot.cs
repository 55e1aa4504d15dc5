namespace Tracking;

/// <summary>Where the call that a tracked stream is leaves its record, and the run that it was promised to be.</summary>
internal sealed class StreamSlot : RecordSlot
{
    internal RunId RunId { get; } = RunId.New();
}

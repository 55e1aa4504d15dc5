namespace Tracking.HotPath.Subjects;

/// <summary>A streamed answer, tracked by the generator.</summary>
public sealed partial class TrackedStreams(IAsyncEnumerable<Chunk> chunks, ModelCallTracking tracking)
{
    [TrackedModelCall]
    public partial IAsyncEnumerable<Chunk> StreamAsync();

    private IAsyncEnumerable<Chunk> StreamCoreAsync() => chunks;
}

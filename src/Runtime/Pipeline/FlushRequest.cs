namespace Tracking;

/// <summary>One of the flushes that somebody waits for.</summary>
/// <param name="flusher">Whose flush it is.</param>
/// <param name="flush">The flush.</param>
/// <param name="next">Another one; null if there is none.</param>
internal sealed class FlushRequest(SinkFlusher flusher, SinkFlush flush, FlushRequest? next)
{
    internal SinkFlusher Flusher => flusher;

    internal SinkFlush Flush => flush;

    internal FlushRequest? Next => next;
}

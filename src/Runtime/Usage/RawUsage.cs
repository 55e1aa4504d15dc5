namespace Tracking;

/// <summary>A provider's own counts, before anything is known of what they include. Null is not reported.</summary>
/// <remarks><c>CacheReadApart</c>: Whether the way in which the cache reads came suggests that the input leaves them out.</remarks>
internal readonly record struct RawUsage(
    long? Input,
    long? Output,
    long? Total,
    long? CacheRead,
    long? CacheWrite,
    long? CacheWriteOneHour,
    long? Reasoning,
    bool CacheReadApart = false);

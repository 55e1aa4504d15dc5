namespace Tracking;

/// <summary>A part of a call's tokens that has a price of its own. The buckets are disjoint.</summary>
internal enum PriceBucket
{
    Input,
    CacheRead,
    CacheWrite,
    CacheWriteOneHour,
    Output,
    Reasoning,
    InputAudio,
    OutputAudio,
}

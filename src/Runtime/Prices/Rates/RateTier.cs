namespace Tracking;

/// <summary>A price for calls whose whole input is greater than <paramref name="Start"/>; null where the file has none for them.</summary>
internal readonly record struct RateTier(long Start, decimal? Price);

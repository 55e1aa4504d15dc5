namespace Tracking;

/// <summary>One of the <c>tiered_pricing</c> of an entry: prices for calls with more input than <paramref name="Start"/>.</summary>
internal sealed record LiteLlmTier(long Start, IReadOnlyDictionary<PriceBucket, decimal> Prices);

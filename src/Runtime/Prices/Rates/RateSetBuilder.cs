namespace Tracking;

/// <summary>Collects the rates of one service tier in whatever order a file has them.</summary>
internal sealed class RateSetBuilder
{
    private static readonly int Buckets = Enum.GetValues<PriceBucket>().Length;

    private readonly decimal?[] _bases = new decimal?[Buckets];
    private readonly List<RateTier>?[] _tiers = new List<RateTier>?[Buckets];

    internal bool IsEmpty => Array.TrueForAll(_bases, static price => price is null) && Array.TrueForAll(_tiers, static tiers => tiers is null);

    internal decimal? BaseOf(PriceBucket bucket) => _bases[(int)bucket];

    internal void SetBase(PriceBucket bucket, decimal? price) => _bases[(int)bucket] = price;

    internal void AddTier(PriceBucket bucket, RateTier tier) => (_tiers[(int)bucket] ??= []).Add(tier);

    /// <summary>The same rates with flat prices in place of some: where a price is not null it holds whatever the input.</summary>
    internal RateSet Build(RateSetBuilder? flat = null)
    {
        Rate?[] rates = new Rate?[Buckets];
        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            if (flat?._bases[bucket] is { } price)
            {
                rates[bucket] = new Rate(price, []);
            }
            else if (_bases[bucket] is not null || _tiers[bucket] is not null)
            {
                rates[bucket] = new Rate(_bases[bucket], _tiers[bucket] ?? []);
            }
        }

        return new RateSet(rates);
    }
}

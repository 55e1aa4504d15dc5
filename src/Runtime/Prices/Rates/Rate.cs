namespace Tracking;

/// <summary>
/// The price of one bucket in US dollars per million tokens. Tiers are cliffs: the call's whole input picks one price for all
/// of its tokens.
/// </summary>
internal sealed class Rate
{
    private readonly RateTier[] _tiers;

    internal Rate(decimal? basePrice, IEnumerable<RateTier> tiers)
    {
        Base = basePrice;
        _tiers = [.. tiers.OrderBy(static tier => tier.Start)];
    }

    internal decimal? Base { get; }

    internal decimal? At(long input)
    {
        for (int tier = _tiers.Length - 1; tier >= 0; tier--)
        {
            if (input > _tiers[tier].Start)
            {
                return _tiers[tier].Price;
            }
        }

        return Base;
    }

    internal bool HasTierAt(long input) => _tiers.Length > 0 && input > _tiers[0].Start;
}

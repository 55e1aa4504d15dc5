namespace Tracking;

/// <summary>The rates of one service tier, by bucket.</summary>
internal sealed class RateSet
{
    private readonly Rate?[] _rates;

    internal RateSet(Rate?[] rates) => _rates = rates;

    internal Rate? this[PriceBucket bucket] => _rates[(int)bucket];
}

namespace Tracking;

/// <summary>Picks the price of each bucket for one call, and notes where another stands in for it.</summary>
internal ref struct RateChoice
{
    private readonly RateSet _standard;
    private readonly RateSet? _ofTier;
    private readonly long _input;
    private readonly bool _isSum;

    internal RateChoice(RateCard card, long input, in PriceContext context)
    {
        ServiceTierKind tier = ServiceTiers.Of(context.ServiceTier ?? context.RequestedServiceTier);
        _standard = card.Standard;
        _ofTier = card.Of(tier);
        _input = input;
        _isSum = context.Requests > 1;
        if (tier != ServiceTierKind.Standard && _ofTier is null)
        {
            Gaps |= CostGaps.ServiceTier;
        }
    }

    internal CostGaps Gaps { get; private set; }

    /// <summary>US dollars per million tokens; null if neither the bucket nor what it falls back to has a price.</summary>
    internal decimal? PriceOf(PriceBucket bucket)
    {
        if (Own(bucket) is { } price)
        {
            return price;
        }

        Gaps |= bucket switch
        {
            PriceBucket.CacheRead => CostGaps.CacheReadRate,
            PriceBucket.CacheWrite => CostGaps.CacheWriteRate,
            PriceBucket.CacheWriteOneHour => CostGaps.CacheWriteOneHourRate,
            PriceBucket.Reasoning => CostGaps.ReasoningRate,
            PriceBucket.InputAudio or PriceBucket.OutputAudio => CostGaps.Audio,
            PriceBucket.Output => CostGaps.OutputRate,
            _ => CostGaps.InputRate,
        };
        return bucket switch
        {
            PriceBucket.CacheWriteOneHour => PriceOf(PriceBucket.CacheWrite),
            PriceBucket.CacheRead or PriceBucket.CacheWrite or PriceBucket.InputAudio => PriceOf(PriceBucket.Input),
            PriceBucket.Reasoning or PriceBucket.OutputAudio => PriceOf(PriceBucket.Output),
            _ => null,
        };
    }

    private decimal? Own(PriceBucket bucket)
    {
        Rate? standard = _standard[bucket];
        if (_ofTier is null)
        {
            return Own(standard);
        }

        if (_ofTier[bucket] is not { } rate || Own(rate) is not { } price)
        {
            // Reasoning that a service tier does not price apart is output of that tier, not reasoning of the standard one.
            if (bucket == PriceBucket.Reasoning && _ofTier[PriceBucket.Output] is not null)
            {
                return null;
            }

            decimal? standIn = Own(standard);
            Gaps |= standIn is null ? CostGaps.None : CostGaps.ServiceTier;
            return standIn;
        }

        if (standard?.HasTierAt(_input) == true && !rate.HasTierAt(_input))
        {
            Gaps |= CostGaps.Tier;
        }

        return price;
    }

    private decimal? Own(Rate? rate)
    {
        if (rate is null || !_isSum)
        {
            return rate?.At(_input);
        }

        // The sum may exceed what no single request did.
        Gaps |= rate.HasTierAt(_input) ? CostGaps.Tier : CostGaps.None;
        return rate.Base;
    }
}

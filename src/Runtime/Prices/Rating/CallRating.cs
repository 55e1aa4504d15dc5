namespace Tracking;

/// <summary>Rates one call. Sums are exact: <c>decimal</c>, divided once.</summary>
internal static class CallRating
{
    private const decimal Million = 1_000_000;

    // What providers call a speed or region that costs nothing more, or that they do not tell.
    private static readonly string[] Ordinary = ["standard", "global", "not_available"];

    /// <returns>The cost in US dollars; null if nothing of the call could be rated.</returns>
    internal static decimal? Rate(RateCard card, in TokenUsage usage, in PriceContext context, ref CostGaps gaps)
    {
        TokenBuckets buckets = TokenBuckets.Of(in usage, ref gaps);
        RateChoice rates = new(card, buckets.WholeInput, in context);
        bool rated = false;
        decimal sum = Price(ref rates, PriceBucket.Input, buckets.Input, ref rated)
            + Price(ref rates, PriceBucket.CacheRead, buckets.CacheRead, ref rated)
            + Price(ref rates, PriceBucket.CacheWrite, buckets.CacheWrite, ref rated)
            + Price(ref rates, PriceBucket.CacheWriteOneHour, buckets.CacheWriteOneHour, ref rated)
            + Price(ref rates, PriceBucket.Output, buckets.Output, ref rated)
            + Price(ref rates, PriceBucket.Reasoning, buckets.Reasoning, ref rated)
            + Price(ref rates, PriceBucket.InputAudio, buckets.InputAudio, ref rated)
            + Price(ref rates, PriceBucket.OutputAudio, buckets.OutputAudio, ref rated);
        gaps |= rates.Gaps;
        decimal multiplier = Multiplier(card, context.Speed, CostGaps.Speed, ref gaps)
            * Multiplier(card, context.Region, CostGaps.Region, ref gaps);
        decimal cost = (sum / Million * multiplier)
            + PriceRequests(card, in context, ref rated, ref gaps)
            + PriceWebSearches(card, in context, ref rated, ref gaps);
        return rated ? cost : null;
    }

    private static decimal Price(ref RateChoice rates, PriceBucket bucket, long tokens, ref bool rated)
    {
        if (tokens <= 0 || rates.PriceOf(bucket) is not { } price)
        {
            return 0;
        }

        rated = true;
        return tokens * price;
    }

    private static decimal Multiplier(RateCard card, string? name, CostGaps gap, ref CostGaps gaps)
    {
        if (string.IsNullOrEmpty(name) || Ordinary.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return 1;
        }

        if (card.Multipliers?.TryGetValue(name, out decimal multiplier) == true)
        {
            return multiplier;
        }

        gaps |= gap;
        return 1;
    }

    private static decimal PriceRequests(RateCard card, in PriceContext context, ref bool rated, ref CostGaps gaps)
    {
        if (card.PerRequest is not { } price)
        {
            return 0;
        }

        gaps |= context.Requests is null ? CostGaps.Requests : CostGaps.None;
        rated = true;
        return price * Math.Max(context.Requests ?? 1, 1);
    }

    private static decimal PriceWebSearches(RateCard card, in PriceContext context, ref bool rated, ref CostGaps gaps)
    {
        if (context.WebSearches is not { } searches || searches <= 0)
        {
            return 0;
        }

        gaps |= card.WebSearch is null or { Varies: true } ? CostGaps.WebSearches : CostGaps.None;
        if (card.WebSearch is not { } price)
        {
            return 0;
        }

        rated = true;
        return price.Each * (price.OncePerCall ? 1 : searches);
    }
}

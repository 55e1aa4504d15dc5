namespace Tracking;

/// <summary>What has been read of one entry of LiteLLM's file, in whatever order it came.</summary>
internal sealed class LiteLlmEntry
{
    private static readonly PriceBucket[] Buckets = Enum.GetValues<PriceBucket>();

    private readonly List<(LiteLlmPriceKey Key, decimal Price)> _prices = [];

    internal string? Provider { get; set; }

    internal List<string> Aliases { get; } = [];

    internal decimal? PerRequest { get; set; }

    internal WebSearchPrice? WebSearch { get; set; }

    internal bool SearchesAreBilledEach { get; set; }

    internal LiteLlmOffPeak? OffPeak { get; set; }

    internal List<LiteLlmTier> Tiers { get; } = [];

    internal Dictionary<string, decimal> Multipliers { get; } = new(StringComparer.OrdinalIgnoreCase);

    // xAI counts a prompt of exactly the threshold as above it.
    private bool ThresholdIsInclusive => Provider == "xai";

    // Google bills one search for each prompt that was grounded, unless the entry says otherwise.
    private bool SearchesAreBilledOnce => !SearchesAreBilledEach
        && Provider is not null
        && (Provider == "gemini" || Provider.StartsWith("vertex_ai", StringComparison.Ordinal));

    internal void Add(LiteLlmPriceKey key, decimal price) => _prices.Add((key, price));

    /// <returns>The prices; null if there is none for tokens or requests.</returns>
    internal ModelPrices? Build()
    {
        RateSetBuilder standard = BuilderOf(ServiceTierKind.Standard);
        ApplyTiers(standard);
        if (standard.IsEmpty && PerRequest is null)
        {
            return null;
        }

        List<PricePeriod> periods = [new(null, CardOf(standard.Build()))];
        if (OffPeak is not null)
        {
            periods.Add(new PricePeriod(OffPeak.Condition, CardOf(standard.Build(OffPeak.Rates))));
        }

        return new ModelPrices(periods);
    }

    private RateCard CardOf(RateSet standard) => new()
    {
        Standard = standard,
        Priority = SetOf(ServiceTierKind.Priority),
        Flex = SetOf(ServiceTierKind.Flex),
        Batch = SetOf(ServiceTierKind.Batch),
        PerRequest = PerRequest,
        WebSearch = WebSearch is null ? null : WebSearch with { OncePerCall = SearchesAreBilledOnce },
        Multipliers = Multipliers.Count == 0 ? null : Multipliers,
    };

    private RateSet? SetOf(ServiceTierKind tier)
    {
        RateSetBuilder rates = BuilderOf(tier);
        return rates.IsEmpty ? null : rates.Build();
    }

    private RateSetBuilder BuilderOf(ServiceTierKind tier)
    {
        RateSetBuilder rates = new();
        foreach ((LiteLlmPriceKey key, decimal price) in _prices)
        {
            if (key.Tier != tier)
            {
                continue;
            }

            if (key.Above is { } above)
            {
                rates.AddTier(key.Bucket, new RateTier(ThresholdIsInclusive ? above - 1 : above, price));
            }
            else
            {
                rates.SetBase(key.Bucket, price);
            }
        }

        return rates;
    }

    // The list replaces the model's own prices; only output and audio that no tier prices keep their own.
    private void ApplyTiers(RateSetBuilder rates)
    {
        LiteLlmTier[] tiers = [.. Tiers.OrderBy(static tier => tier.Start)];
        if (tiers.Length == 0)
        {
            return;
        }

        foreach (PriceBucket bucket in Buckets)
        {
            decimal? own = bucket is PriceBucket.Output or PriceBucket.Reasoning or PriceBucket.InputAudio or PriceBucket.OutputAudio
                ? rates.BaseOf(bucket)
                : null;
            rates.SetBase(bucket, PriceIn(tiers[0], bucket) ?? own);
            foreach (LiteLlmTier tier in tiers.Skip(1))
            {
                rates.AddTier(bucket, new RateTier(tier.Start, PriceIn(tier, bucket) ?? own));
            }
        }
    }

    private static decimal? PriceIn(LiteLlmTier tier, PriceBucket bucket) =>
        tier.Prices.TryGetValue(bucket, out decimal price) ? price : null;
}

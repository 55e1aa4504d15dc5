namespace Tracking;

/// <summary>What a search for a model's prices found; prices are null if nothing.</summary>
internal readonly record struct PriceMatch(ModelPrices? Prices, CostGaps Gaps = CostGaps.None);

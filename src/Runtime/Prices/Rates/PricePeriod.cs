namespace Tracking;

/// <summary>Prices that hold where a condition does, or always.</summary>
internal readonly record struct PricePeriod(PriceCondition? Condition, RateCard Card);

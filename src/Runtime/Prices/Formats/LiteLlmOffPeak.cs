namespace Tracking;

/// <summary>The <c>off_peak_pricing</c> of an entry: flat prices, whatever the input, while the condition holds.</summary>
internal sealed record LiteLlmOffPeak(PriceCondition Condition, RateSetBuilder Rates);

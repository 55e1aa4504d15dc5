namespace Tracking;

/// <summary>What a call costs by one version of a price table.</summary>
/// <param name="Amount">The cost; null if the model has no price or the usage cannot be rated.</param>
/// <param name="Currency">The currency of the amount (<c>USD</c>); null without an amount.</param>
/// <param name="PriceVersion">Which prices were used: label and SHA-256 of the file; null without an amount.</param>
/// <param name="Gaps">What the amount leaves open; none without an amount.</param>
public readonly record struct CallCost(decimal? Amount, string? Currency, string? PriceVersion, CostGaps Gaps);

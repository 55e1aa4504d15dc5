namespace Tracking;

/// <summary>From a date on, in UTC.</summary>
internal sealed class StartDate(DateOnly date) : PriceCondition
{
    internal override bool Holds(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime) >= date;
}

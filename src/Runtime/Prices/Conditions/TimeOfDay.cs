namespace Tracking;

/// <summary>At some hours of each day.</summary>
internal sealed class TimeOfDay(DailyHours hours) : PriceCondition
{
    internal override bool Holds(DateTimeOffset at) => hours.Contains(TimeOnly.FromDateTime(at.UtcDateTime));
}

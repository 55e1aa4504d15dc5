namespace Tracking;

/// <summary>In any of several windows: hours in UTC, on days of the calendar of a time zone.</summary>
internal sealed class OffPeak(IEnumerable<OffPeakWindow> windows, TimeZoneInfo calendar) : PriceCondition
{
    private readonly OffPeakWindow[] _windows = [.. windows];

    internal override bool Holds(DateTimeOffset at)
    {
        TimeOnly time = TimeOnly.FromDateTime(at.UtcDateTime);
        int day = OffPeakWindow.Bit(TimeZoneInfo.ConvertTime(at, calendar).DayOfWeek);
        foreach (OffPeakWindow window in _windows)
        {
            if ((window.Days & day) != 0 && window.Hours.Contains(time))
            {
                return true;
            }
        }

        return false;
    }
}

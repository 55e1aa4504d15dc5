namespace Tracking;

/// <summary>Hours on some days of the week, a bit for each (Sunday is the lowest).</summary>
internal readonly record struct OffPeakWindow(DailyHours Hours, int Days)
{
    internal const int EveryDay = 0b111_1111;

    internal static int Bit(DayOfWeek day) => 1 << (int)day;
}

using System.Text.Json;

namespace Tracking;

/// <summary>Reads days of the week: numbers from 1 (Monday) to 7, or English names and their beginnings.</summary>
internal static class WeekdayReader
{
    internal static int Read(ref PriceFileReader reader)
    {
        reader.Expect(JsonTokenType.StartArray, "weekdays");
        int days = 0;
        while (reader.ReadElement())
        {
            days |= OffPeakWindow.Bit(ReadDay(ref reader));
        }

        return days;
    }

    private static DayOfWeek ReadDay(ref PriceFileReader reader)
    {
        const int daysOfWeek = 7;
        const int shortestName = 3;
        if (reader.Token == JsonTokenType.Number)
        {
            long number = reader.ReadCount("a weekday");
            return number is >= 1 and <= daysOfWeek
                ? (DayOfWeek)(number % daysOfWeek)
                : throw reader.Broken($"{number} is not a weekday.");
        }

        string name = reader.ReadText("a weekday").Trim();
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            if (name.Length >= shortestName && day.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }

        throw reader.Broken($"'{name}' is not a weekday.");
    }
}

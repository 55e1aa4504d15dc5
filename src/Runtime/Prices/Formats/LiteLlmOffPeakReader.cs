using System.Globalization;
using System.Text.Json;

namespace Tracking;

/// <summary>Reads <c>off_peak_pricing</c>: prices, and the hours in which they hold, on all days or on some.</summary>
internal static class LiteLlmOffPeakReader
{
    internal static LiteLlmOffPeak Read(ref PriceFileReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "off_peak_pricing");
        RateSetBuilder rates = new();
        List<OffPeakWindow> windows = [];
        TimeZoneInfo calendar = TimeZoneInfo.Utc;
        while (reader.ReadProperty() is { } property)
        {
            switch (property)
            {
                case "hours_utc":
                    windows.AddRange(ReadHours(ref reader).Select(static hours => new OffPeakWindow(hours, OffPeakWindow.EveryDay)));
                    break;
                case "windows" when !reader.IsNull:
                    ReadWindows(ref reader, windows);
                    break;
                case "weekday_timezone" when !reader.IsNull:
                    calendar = ReadCalendar(ref reader);
                    break;
                default:
                    ReadPrice(ref reader, property, rates);
                    break;
            }
        }

        return new LiteLlmOffPeak(new OffPeak(windows, calendar), rates);
    }

    private static void ReadPrice(ref PriceFileReader reader, string property, RateSetBuilder rates)
    {
        if (LiteLlmPriceKey.Parse(property) is { Above: null, Tier: ServiceTierKind.Standard } key)
        {
            rates.SetBase(key.Bucket, LiteLlmReader.ReadTokenPrice(ref reader, property));
        }
        else
        {
            reader.Skip();
        }
    }

    private static void ReadWindows(ref PriceFileReader reader, List<OffPeakWindow> windows)
    {
        reader.Expect(JsonTokenType.StartArray, "windows");
        while (reader.ReadElement())
        {
            reader.Expect(JsonTokenType.StartObject, "a window");
            List<DailyHours> hours = [];
            int days = OffPeakWindow.EveryDay;
            while (reader.ReadProperty() is { } property)
            {
                switch (property)
                {
                    case "hours_utc":
                        hours = ReadHours(ref reader);
                        break;
                    case "weekdays" when !reader.IsNull:
                        days = WeekdayReader.Read(ref reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            windows.AddRange(hours.Select(each => new OffPeakWindow(each, days)));
        }
    }

    private static List<DailyHours> ReadHours(ref PriceFileReader reader)
    {
        if (reader.Token != JsonTokenType.StartArray)
        {
            return [ReadWindow(ref reader)];
        }

        List<DailyHours> windows = [];
        while (reader.ReadElement())
        {
            windows.Add(ReadWindow(ref reader));
        }

        return windows;
    }

    private static DailyHours ReadWindow(ref PriceFileReader reader)
    {
        string text = reader.ReadText("hours_utc");
        return text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to]
            && TryParse(from, out TimeOnly start)
            && TryParse(to, out TimeOnly end)
                ? new DailyHours(start, end)
                : throw reader.Broken($"hours_utc '{text}' is not of the form 16:30-00:30.");
    }

    private static bool TryParse(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    // A machine without time zone data still rates by UTC, as LiteLLM does.
    private static TimeZoneInfo ReadCalendar(ref PriceFileReader reader) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(reader.ReadText("weekday_timezone"), out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;
}

using System.Globalization;
using System.Text.Json;

namespace Tracking;

/// <summary>Reads when a price of genai-prices holds.</summary>
internal static class GenAiConditionReader
{
    internal static PriceCondition Read(ref PriceFileReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "a constraint");
        DateOnly? date = null;
        TimeOnly? start = null;
        TimeOnly? end = null;
        while (reader.ReadProperty() is { } property)
        {
            switch (property)
            {
                case "start_date":
                    date = ReadDate(ref reader);
                    break;
                case "start_time":
                    start = ReadTime(ref reader, property);
                    break;
                case "end_time":
                    end = ReadTime(ref reader, property);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return (date, start, end) switch
        {
            ({ } from, null, null) => new StartDate(from),
            (null, { } opens, { } closes) => new TimeOfDay(new DailyHours(opens, closes)),
            _ => throw reader.Broken("a constraint has neither a start_date alone nor a start_time and an end_time."),
        };
    }

    private static DateOnly ReadDate(ref PriceFileReader reader)
    {
        string text = reader.ReadText("start_date");
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw reader.Broken($"start_date '{text}' is not a date.");
    }

    // Times without an offset are in UTC.
    private static TimeOnly ReadTime(ref PriceFileReader reader, string property)
    {
        string text = reader.ReadText(property);
        return DateTimeOffset.TryParse(
            $"2000-01-02T{text}",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset time)
            ? TimeOnly.FromDateTime(time.UtcDateTime)
            : throw reader.Broken($"{property} '{text}' is not a time.");
    }
}

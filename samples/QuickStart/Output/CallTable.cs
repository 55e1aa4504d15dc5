using System.Globalization;
using Tracking;

namespace QuickStart.Output;

/// <summary>Prints a row for each call, and the totals.</summary>
internal static class CallTable
{
    // The numbers are right-aligned, the texts before them left-aligned.
    private const string Format = "{0,-36}  {1,-24} {2,-26} {3,-20} {4,9} {5,9} {6,8} {7,9} {8,9} {9,9}";

    public static void Write(TextWriter output, IReadOnlyCollection<ModelCallRecord> records)
    {
        Row(output, "run id", "key", "model", "outcome", "input", "cached", "output", "reasoning", "duration", "first");
        foreach (ModelCallRecord record in records.OrderBy(record => record.StartedAt))
        {
            Row(
                output,
                record.RunId,
                record.Descriptor.Key,
                record.Model ?? "-",
                record.ErrorCode is null ? "success" : $"{record.Outcome.ToString().ToLowerInvariant()}: {record.ErrorCode}",
                Count(record.Usage.InputTokens),
                Count(record.Usage.CacheReadTokens),
                Count(record.Usage.OutputTokens),
                Count(record.Usage.ReasoningTokens),
                Milliseconds(record.Duration),
                Milliseconds(record.TimeToFirstToken));
        }

        Row(
            output,
            $"{records.Count} calls",
            string.Empty,
            string.Empty,
            $"{records.Count(record => record.Outcome == CallOutcome.Success)} succeeded",
            Count(records.Sum(record => record.Usage.InputTokens)),
            Count(records.Sum(record => record.Usage.CacheReadTokens)),
            Count(records.Sum(record => record.Usage.OutputTokens)),
            Count(records.Sum(record => record.Usage.ReasoningTokens)),
            Milliseconds(TimeSpan.FromTicks(records.Sum(record => record.Duration.Ticks))),
            string.Empty);
    }

    private static void Row(TextWriter output, params object[] cells) =>
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, Format, cells).TrimEnd());

    // A count that was not reported is not zero.
    private static string Count(long? tokens) => tokens?.ToString("N0", CultureInfo.InvariantCulture) ?? "-";

    private static string Milliseconds(TimeSpan? time) =>
        time is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalMilliseconds:N0} ms") : "-";
}

using System.Globalization;
using System.Text.RegularExpressions;
using Tracking;

namespace Everything;

/// <summary>What was tracked, as text that is the same in each execution.</summary>
internal static partial class Printed
{
    internal static void Section(string name) => Console.WriteLine($"== {name}");

    internal static void Records(IEnumerable<ModelCallRecord> records)
    {
        foreach (ModelCallRecord record in records)
        {
            Console.WriteLine(Line(record));
        }
    }

    internal static string Line(in ModelCallRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{record.Descriptor.Key} v{record.Descriptor.Version} {record.Descriptor.VariationKey} {record.Outcome} {record.ErrorCode} step {record.Step}"
        + $" usage {record.Usage} {record.Provider}/{record.Model}/{record.RequestModel} {record.FinishReason} {record.ResponseId}"
        + $" cost {record.Cost} {record.Currency} {record.CostGaps} history {record.HistoryLength} correlation {record.CorrelationId}"
        + $" tags {string.Join(",", record.Tags)} tools {string.Join(",", record.ToolCalls)} chunks {record.ChunkCount}"
        + $" run {record.IsRun} parent {record.ParentRunId is not null} subject {record.Subject} {record.Reconciliation}");

    internal static string WithoutIds(string text) => Id().Replace(text, "(id)");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}

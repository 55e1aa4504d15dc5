using System.Diagnostics;

namespace Tracking;

/// <summary>What measurements are told apart by.</summary>
internal static class MetricAttributes
{
    internal const string TokenType = "gen_ai.token.type";
    internal const string TokenModality = "gen_ai.token.modality";

    private const string Prefix = "gen_ai.";
    private const string ErrorType = "error.type";
    private const string Unknown = "unknown";

    internal static TagList Of(in ModelCallRecord record, TagAttributes tags)
    {
        TagList attributes = default;
        attributes.Add("gen_ai.operation.name", record.Descriptor.Operation ?? Unknown);
        attributes.Add("gen_ai.provider.name", record.Provider ?? Unknown);
        AddIfKnown(ref attributes, "gen_ai.request.model", record.RequestModel);
        AddIfKnown(ref attributes, "gen_ai.response.model", ResponseModelOf(in record));
        tags.AddTo(ref attributes, record.Tags);
        return attributes;
    }

    /// <summary>Whether an attribute of this name is one of the conventions' own.</summary>
    internal static bool IsOfConventions(string name) => name == ErrorType || name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Adds why the call failed, if it did.</summary>
    internal static void AddError(ref TagList attributes, in ModelCallRecord record)
    {
        if (record.Outcome != CallOutcome.Success)
        {
            attributes.Add(ErrorType, record.ErrorCode ?? ErrorCodes.BackendError);
        }
    }

    // Where no response came, the record's model is the one that was asked for.
    private static string? ResponseModelOf(in ModelCallRecord record) =>
        record.Outcome == CallOutcome.Success || record.ResponseId is not null || record.Usage.IsBilled ? record.Model : null;

    private static void AddIfKnown(ref TagList attributes, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            attributes.Add(name, value);
        }
    }
}

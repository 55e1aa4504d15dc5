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

    internal static TagList Of(in ModelCallRecord record)
    {
        TagList attributes = default;
        attributes.Add("gen_ai.operation.name", record.Descriptor.Operation ?? Unknown);
        attributes.Add("gen_ai.provider.name", record.Provider ?? Unknown);
        AddIfKnown(ref attributes, "gen_ai.request.model", record.RequestModel);
        AddIfKnown(ref attributes, "gen_ai.response.model", ResponseModelOf(in record));
        IReadOnlyList<KeyValuePair<string, string>> tags = record.Tags;
        for (int index = 0; index < tags.Count; index++)
        {
            if (IsAttribute(tags[index].Key) && !IsRepeated(tags, index))
            {
                attributes.Add(tags[index].Key, tags[index].Value);
            }
        }

        return attributes;
    }

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

    // Each value of an attribute is a series of its own, kept for long: ids of single sessions and messages would make millions.
    private static bool IsAttribute(string tag) =>
        tag is not ("session_id" or "message_id" or "conversation_id" or ErrorType) && !tag.StartsWith(Prefix, StringComparison.Ordinal);

    private static bool IsRepeated(IReadOnlyList<KeyValuePair<string, string>> tags, int index)
    {
        for (int later = index + 1; later < tags.Count; later++)
        {
            if (tags[later].Key == tags[index].Key)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddIfKnown(ref TagList attributes, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            attributes.Add(name, value);
        }
    }
}

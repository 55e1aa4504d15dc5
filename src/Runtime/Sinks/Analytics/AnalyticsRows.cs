namespace Tracking;

/// <summary>Makes a run's row from its record.</summary>
internal static class AnalyticsRows
{
    internal static AnalyticsRow Of(in ModelCallRecord record)
    {
        TokenUsage usage = record.Usage;
        return new AnalyticsRow
        {
            Backend = record.Provider,
            Method = AnalyticsMethods.NameOf(in record),
            Model = record.Model,
            Tenant = TagOf(in record, "tenant"),
            App = TagOf(in record, "app"),
            ConversationId = TagOf(in record, "conversation_id"),
            RunId = record.RunId,
            ParentRunId = record.ParentRunId,
            Step = record.Step,
            Latency = record.Duration,
            Outcome = record.Outcome,
            Provenance = usage.Provenance,
            InputTokens = usage.InputTokens,
            OutputTokens = usage.OutputTokens,
            ReasoningTokens = usage.ReasoningTokens,
            CacheReadTokens = usage.CacheReadTokens,
            CacheWriteTokens = usage.CacheWriteTokens,
            CacheWriteOneHourTokens = usage.CacheWriteOneHourTokens,
            InputAudioTokens = usage.InputAudioTokens,
            OutputAudioTokens = usage.OutputAudioTokens,
            TotalTokens = usage.TotalTokens,
            Cost = record.Cost,
            ErrorCode = record.ErrorCode,
            StartedAt = record.StartedAt,
        };
    }

    // Of two tags with one name the last counts, as in the generation event.
    private static string? TagOf(in ModelCallRecord record, string name)
    {
        IReadOnlyList<KeyValuePair<string, string>> tags = record.Tags;
        for (int index = tags.Count - 1; index >= 0; index--)
        {
            if (tags[index].Key == name)
            {
                return tags[index].Value;
            }
        }

        return null;
    }
}

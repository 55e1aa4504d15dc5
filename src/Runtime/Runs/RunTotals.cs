namespace Tracking;

/// <summary>Sums over the calls of a run.</summary>
internal static class RunTotals
{
    /// <summary>The sum, count by count; the total comes from the parts, never from the totals of the calls.</summary>
    internal static TokenUsage Add(in TokenUsage sum, in TokenUsage usage)
    {
        long? input = TokenUsage.Sum(sum.InputTokens, usage.InputTokens);
        long? output = TokenUsage.Sum(sum.OutputTokens, usage.OutputTokens);
        return new TokenUsage
        {
            InputTokens = input,
            OutputTokens = output,
            ReasoningTokens = TokenUsage.Sum(sum.ReasoningTokens, usage.ReasoningTokens),
            CacheReadTokens = TokenUsage.Sum(sum.CacheReadTokens, usage.CacheReadTokens),
            CacheWriteTokens = TokenUsage.Sum(sum.CacheWriteTokens, usage.CacheWriteTokens),
            CacheWriteOneHourTokens = TokenUsage.Sum(sum.CacheWriteOneHourTokens, usage.CacheWriteOneHourTokens),
            InputAudioTokens = TokenUsage.Sum(sum.InputAudioTokens, usage.InputAudioTokens),
            OutputAudioTokens = TokenUsage.Sum(sum.OutputAudioTokens, usage.OutputAudioTokens),
            TotalTokens = TokenUsage.Sum(input, output),
            Provenance = TokenProvenance.RolledUp,
        };
    }

    /// <summary>Whether two usages are of the same size.</summary>
    internal static bool AreSame(in TokenUsage left, in TokenUsage right) =>
        left.InputTokens == right.InputTokens && left.OutputTokens == right.OutputTokens;

    /// <summary>Whether a call has put its prompt into a context window, which an embedding does not.</summary>
    internal static bool FillsContextWindow(in ModelCallRecord record) =>
        !record.IsRun
        && record.Usage.InputTokens is not null
        && (record.Usage.IsBilled || record.Usage.Provenance == TokenProvenance.Replayed)
        && record.Descriptor is { Operation: not "embeddings", Method: not "embed" };
}

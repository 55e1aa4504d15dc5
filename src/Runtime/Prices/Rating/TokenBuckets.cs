namespace Tracking;

/// <summary>A call's tokens, each in exactly one bucket.</summary>
internal readonly record struct TokenBuckets(
    long Input,
    long CacheRead,
    long CacheWrite,
    long CacheWriteOneHour,
    long Output,
    long Reasoning)
{
    /// <summary>The whole prompt, by which price tiers are picked.</summary>
    internal long WholeInput { get; private init; }

    /// <summary>Splits usage in which no part exceeds its whole. One-hour writes may be all that is known of the writes.</summary>
    internal static TokenBuckets Of(in TokenUsage usage, ref CostGaps gaps)
    {
        long read = usage.CacheReadTokens ?? 0;
        long oneHour = usage.CacheWriteOneHourTokens ?? 0;
        long written = usage.CacheWriteTokens ?? oneHour;
        long reasoning = usage.ReasoningTokens ?? 0;
        long cache = TokenUsage.SaturatingAdd(read, written);
        long wholeInput = usage.InputTokens ?? cache;
        long wholeOutput = usage.OutputTokens ?? reasoning;
        if (written > 0 && usage.CacheWriteOneHourTokens is null)
        {
            gaps |= CostGaps.CacheWriteSplit;
        }

        bool partWithoutWhole = (usage.InputTokens is null && cache > 0) || (usage.OutputTokens is null && reasoning > 0);
        if (partWithoutWhole || usage.TotalTokens > TokenUsage.SaturatingAdd(wholeInput, wholeOutput))
        {
            gaps |= CostGaps.UnattributedTokens;
        }

        return new TokenBuckets(wholeInput - cache, read, written - oneHour, oneHour, wholeOutput - reasoning, reasoning)
        {
            WholeInput = wholeInput,
        };
    }
}

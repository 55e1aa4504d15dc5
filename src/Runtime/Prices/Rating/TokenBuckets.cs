namespace Tracking;

/// <summary>A call's tokens, each in exactly one bucket.</summary>
internal readonly record struct TokenBuckets(
    long Input,
    long CacheRead,
    long CacheWrite,
    long CacheWriteOneHour,
    long Output,
    long Reasoning,
    long InputAudio,
    long OutputAudio)
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
        long outputAudio = usage.OutputAudioTokens ?? 0;
        long cache = TokenUsage.SaturatingAdd(read, written);
        long knownInput = Math.Max(cache, usage.InputAudioTokens ?? 0);
        long knownOutput = TokenUsage.SaturatingAdd(reasoning, outputAudio);
        long wholeInput = usage.InputTokens ?? knownInput;
        long wholeOutput = usage.OutputTokens ?? knownOutput;
        if (written > 0 && usage.CacheWriteOneHourTokens is null)
        {
            gaps |= CostGaps.CacheWriteSplit;
        }

        bool partWithoutWhole = (usage.InputTokens is null && knownInput > 0) || (usage.OutputTokens is null && knownOutput > 0);
        if (partWithoutWhole || usage.TotalTokens > TokenUsage.SaturatingAdd(wholeInput, wholeOutput))
        {
            gaps |= CostGaps.UnattributedTokens;
        }

        long uncached = wholeInput - cache;
        long inputAudio = Math.Min(usage.InputAudioTokens ?? 0, uncached);
        if (usage.InputAudioTokens > uncached)
        {
            // Some of the audio came from the cache, and is rated with it.
            gaps |= CostGaps.Audio;
        }

        return new TokenBuckets(
            uncached - inputAudio,
            read,
            written - oneHour,
            oneHour,
            wholeOutput - knownOutput,
            reasoning,
            inputAudio,
            outputAudio)
        {
            WholeInput = wholeInput,
        };
    }
}

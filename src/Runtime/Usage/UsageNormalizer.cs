using Tracking.CompilerServices;

namespace Tracking;

/// <summary>
/// Brings a provider's counts into the convention of <see cref="TokenUsage"/>: input with the cache, output with reasoning. No
/// count is ever lowered, and what does not add up is marked, not repaired.
/// </summary>
internal static class UsageNormalizer
{
    internal static NormalizedUsage Normalize(UsageConvention convention, in RawUsage reported)
    {
        RawUsage raw = reported.WithoutNegatives();
        if (!raw.HasPositiveCount)
        {
            return default;
        }

        // Types whose counts are plain numbers say 0 where the provider sent none.
        bool totalIsMissing = raw.Total == 0;
        RawUsage counts = WithoutMissing(totalIsMissing ? raw with { Total = null } : raw);
        UsageReading reading = convention switch
        {
            UsageConvention.CacheApart => new UsageReading(CacheApart: true),
            UsageConvention.ReasoningApart => new UsageReading(ReasoningApart: true),
            _ => UsageInference.Infer(in counts),
        };
        long? total = totalIsMissing ? null : reported.Total;
        return Reconcile(in counts, in reading, Apply(in counts, in reading, total)) with
        {
            ReportedCounts = raw.AsReported(),
            IsReported = true,
            RequestCount = 1,
            WebSearches = raw.WebSearches,
        };
    }

    /// <summary>Takes usage that is in the convention already: nothing is added to it.</summary>
    /// <param name="usage">The usage.</param>
    /// <param name="normalized">What comes of it; it is empty before, and clearing it again would take its time.</param>
    internal static void Accept(in TokenUsage usage, ref NormalizedUsage normalized)
    {
        if (usage.HasPositiveCount)
        {
            normalized.Usage = usage;
            normalized.ReportedCounts = usage;
            normalized.IsReported = true;
            normalized.RequestCount = 1;
            normalized.Reconciliation = usage.PartExceedsWhole ? UsageReconciliation.PartExceedsWhole : UsageReconciliation.None;
        }
    }

    // No answer comes of no prompt; beside cache counts a 0 tells what was not cached.
    private static RawUsage WithoutMissing(in RawUsage counts)
    {
        bool inputIsMissing = counts.Input == 0 && !(counts.Cache > 0) && (counts.Output > 0 || counts.Total > 0);
        return inputIsMissing ? counts with { Input = null, Output = counts.Output == 0 ? null : counts.Output } : counts;
    }

    private static TokenUsage Apply(in RawUsage counts, in UsageReading reading, long? total) => TokenUsage.Inclusive(
        input: reading.CacheApart ? TokenUsage.Sum(counts.Input, counts.Cache) : counts.Input,
        output: counts.Output,
        reasoning: counts.Reasoning,
        cacheRead: counts.CacheRead,
        cacheWrite: counts.CacheWrite,
        cacheWriteOneHour: counts.CacheWriteOneHour,
        total: total,
        reasoningApart: reading.ReasoningApart,
        inputAudio: counts.InputAudio,
        outputAudio: counts.OutputAudio);

    private static NormalizedUsage Reconcile(in RawUsage counts, in UsageReading reading, in TokenUsage usage)
    {
        UsageReconciliation marks = Marks(in counts, in reading);
        long? unattributed = null;
        if (usage.PartExceedsWhole)
        {
            marks |= UsageReconciliation.PartExceedsWhole;
        }

        if (counts.Total is { } total && !reading.IsAmbiguous)
        {
            long parts = TokenUsage.SaturatingAdd(usage.InputTokens ?? 0, usage.OutputTokens ?? 0);
            if (total > parts)
            {
                marks |= UsageReconciliation.Unattributed;
                unattributed = total - parts;
            }
            else if (total < parts)
            {
                marks |= UsageReconciliation.TotalMismatch;
            }
        }

        return new NormalizedUsage { Usage = usage, Reconciliation = marks, UnattributedTokens = unattributed };
    }

    private static UsageReconciliation Marks(in RawUsage counts, in UsageReading reading) =>
        (reading.CacheToAdd(in counts) > 0 ? UsageReconciliation.CacheAdded : UsageReconciliation.None)
        | (reading.ReasoningToAdd(in counts) > 0 ? UsageReconciliation.ReasoningAdded : UsageReconciliation.None)
        | (reading.IsAmbiguous ? UsageReconciliation.Ambiguous : UsageReconciliation.None);
}

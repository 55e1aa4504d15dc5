using System.Globalization;

namespace Tracking;

/// <summary>How values that are not text themselves are written in a generation event.</summary>
internal static class GenerationNames
{
    private static readonly (UsageReconciliation Flag, string Name)[] Reconciliations =
    [
        (UsageReconciliation.CacheAdded, "cache_added"),
        (UsageReconciliation.ReasoningAdded, "reasoning_added"),
        (UsageReconciliation.Ambiguous, "ambiguous"),
        (UsageReconciliation.Unattributed, "unattributed"),
        (UsageReconciliation.TotalMismatch, "total_mismatch"),
        (UsageReconciliation.PartExceedsWhole, "part_exceeds_whole"),
    ];

    private static readonly (CostGaps Flag, string Name)[] Gaps =
    [
        (CostGaps.CacheReadRate, "cache_read_rate"),
        (CostGaps.CacheWriteRate, "cache_write_rate"),
        (CostGaps.CacheWriteOneHourRate, "cache_write_1h_rate"),
        (CostGaps.ReasoningRate, "reasoning_rate"),
        (CostGaps.CacheWriteSplit, "cache_write_split"),
        (CostGaps.InputRate, "input_rate"),
        (CostGaps.OutputRate, "output_rate"),
        (CostGaps.Tier, "tier"),
        (CostGaps.ServiceTier, "service_tier"),
        (CostGaps.Speed, "speed"),
        (CostGaps.Region, "region"),
        (CostGaps.Requests, "requests"),
        (CostGaps.WebSearches, "web_searches"),
        (CostGaps.UnattributedTokens, "unattributed_tokens"),
        (CostGaps.Provider, "provider"),
        (CostGaps.Audio, "audio"),
        (CostGaps.UnratedCalls, "unrated_calls"),
    ];

    internal static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    internal static string Of(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Success => "success",
        CallOutcome.Cancelled => "cancelled",
        CallOutcome.Abandoned => "abandoned",
        _ => "error",
    };

    internal static string Of(TokenProvenance provenance) => provenance switch
    {
        TokenProvenance.Reported => "reported",
        TokenProvenance.Partial => "partial",
        TokenProvenance.Replayed => "replayed",
        TokenProvenance.RolledUp => "rolled_up",
        TokenProvenance.Unreadable => "unreadable",
        _ => "none",
    };

    /// <summary>The names of what was done, separated by commas; null if nothing was.</summary>
    internal static string? Of(UsageReconciliation reconciliation) => reconciliation == UsageReconciliation.None
        ? null
        : string.Join(',', Reconciliations.Where(known => reconciliation.HasFlag(known.Flag)).Select(static known => known.Name));

    /// <summary>The names of what a cost leaves open, separated by commas; null if nothing is.</summary>
    internal static string? Of(CostGaps gaps) => gaps == CostGaps.None
        ? null
        : string.Join(',', Gaps.Where(known => gaps.HasFlag(known.Flag)).Select(static known => known.Name));
}

namespace Tracking;

/// <summary>Usage in one convention, beside what the provider reported.</summary>
internal struct NormalizedUsage
{
    /// <summary>The counts in the convention of <see cref="TokenUsage"/>; default if there was none.</summary>
    internal TokenUsage Usage;

    /// <summary>The provider's own numbers, if <see cref="IsReported"/>.</summary>
    /// <remarks>Two fields: what is made nullable is written elsewhere first, and copied from there.</remarks>
    internal TokenUsage ReportedCounts;
    internal bool IsReported;

    internal UsageReconciliation Reconciliation;

    internal long? UnattributedTokens;

    /// <summary>How many requests the usage sums up; null if none was reported.</summary>
    internal long? RequestCount;

    /// <summary>Web searches that are billed beside the tokens; null if nobody said.</summary>
    internal long? WebSearches;

    /// <summary>The usage of each request, where several can be told apart; else null.</summary>
    internal TokenUsage[]? Requests;

    /// <summary>The provider's own numbers, or null if it reported none.</summary>
    internal readonly TokenUsage? Reported => IsReported ? ReportedCounts : null;

    /// <summary>Usage of two responses together; each was normalized by its own numbers.</summary>
    internal static NormalizedUsage Sum(in NormalizedUsage left, in NormalizedUsage right)
    {
        if (!left.IsReported)
        {
            return right;
        }

        if (!right.IsReported)
        {
            return left;
        }

        return new NormalizedUsage
        {
            // A response without a total must not make the total less than its parts.
            Usage = Sum(left.Usage, right.Usage) with { TotalTokens = TokenUsage.Sum(WholeOf(left.Usage), WholeOf(right.Usage)) },
            ReportedCounts = Sum(in left.ReportedCounts, in right.ReportedCounts),
            IsReported = true,
            Reconciliation = left.Reconciliation | right.Reconciliation,
            UnattributedTokens = TokenUsage.Sum(left.UnattributedTokens, right.UnattributedTokens),
            RequestCount = left.RequestCount + right.RequestCount,
            WebSearches = TokenUsage.Sum(left.WebSearches, right.WebSearches),
        };
    }

    private static TokenUsage Sum(in TokenUsage left, in TokenUsage right) =>
        RawUsage.Sum(RawUsage.Of(in left), RawUsage.Of(in right)).AsReported();

    private static long? WholeOf(in TokenUsage usage) => usage.TotalTokens ?? TokenUsage.Sum(usage.InputTokens, usage.OutputTokens);
}

namespace Tracking;

/// <summary>What was done to a provider's counts to make them comparable, and what about them does not add up.</summary>
[Flags]
public enum UsageReconciliation
{
    /// <summary>The counts are as the provider reported them.</summary>
    None = 0,

    /// <summary>Cache reads and writes were counted apart from the input, and were added to it.</summary>
    CacheAdded = 1,

    /// <summary>Reasoning was counted apart from the output, and was added to it.</summary>
    ReasoningAdded = 2,

    /// <summary>Several readings of the counts explain the reported total; they are kept as reported.</summary>
    Ambiguous = 4,

    /// <summary>The reported total is greater than its parts; the remainder is <see cref="ModelCallRecord.UnattributedTokens"/>.</summary>
    Unattributed = 8,

    /// <summary>The reported total is less than its parts.</summary>
    TotalMismatch = 16,

    /// <summary>A part exceeds its whole (cache its input, reasoning its output); such usage is not priced.</summary>
    PartExceedsWhole = 32,
}

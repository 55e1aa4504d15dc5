namespace Tracking;

/// <summary>Usage in one convention, beside what the provider reported.</summary>
internal readonly struct NormalizedUsage
{
    /// <summary>The counts in the convention of <see cref="TokenUsage"/>; default if there was none.</summary>
    internal TokenUsage Usage { get; init; }

    /// <summary>The provider's own numbers, or null if it reported none.</summary>
    internal TokenUsage? Reported { get; init; }

    internal UsageReconciliation Reconciliation { get; init; }

    internal long? UnattributedTokens { get; init; }
}

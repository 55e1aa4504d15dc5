using Tracking;

namespace QuickStart.Checking;

/// <summary>The counts that are compared; null is a count that the provider does not report.</summary>
public readonly record struct TokenCounts(long? Input, long? CacheRead, long? CacheWrite, long? Output, long? Reasoning)
{
    public static TokenCounts Of(TokenUsage usage) =>
        new(usage.InputTokens, usage.CacheReadTokens, usage.CacheWriteTokens, usage.OutputTokens, usage.ReasoningTokens);
}

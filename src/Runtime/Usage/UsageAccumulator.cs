using Tracking.CompilerServices;

namespace Tracking;

/// <summary>Puts together the counts that come in one response or one stream.</summary>
internal struct UsageAccumulator
{
    private RawUsage _current;
    private UsageConvention _convention;

    internal void Report(UsageConvention convention, in RawUsage raw, string? responseId)
    {
        _convention = convention;
        _current = raw;
    }

    internal void Report(in TokenUsage usage)
    {
        _current = new(usage.InputTokens, usage.OutputTokens, usage.TotalTokens, usage.CacheReadTokens, usage.CacheWriteTokens, usage.CacheWriteOneHourTokens, usage.ReasoningTokens);
    }

    internal readonly NormalizedUsage Normalize() => new() { Usage = TokenUsage.Inclusive(_current.Input, _current.Output, total: _current.Total) };
}

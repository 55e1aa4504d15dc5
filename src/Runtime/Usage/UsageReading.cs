namespace Tracking;

/// <summary>One way to read a provider's counts: which parts stand outside their wholes and are to be added.</summary>
internal readonly record struct UsageReading(bool CacheApart = false, bool ReasoningApart = false, bool IsAmbiguous = false)
{
    internal long CacheToAdd(in RawUsage raw) => CacheApart ? raw.Cache ?? 0 : 0;

    internal long ReasoningToAdd(in RawUsage raw) => ReasoningApart ? raw.Reasoning ?? 0 : 0;

    internal bool AddsNothingTo(in RawUsage raw) => CacheToAdd(in raw) == 0 && ReasoningToAdd(in raw) == 0;

    internal bool AddsTheSameAs(in UsageReading other, in RawUsage raw) =>
        CacheToAdd(in raw) == other.CacheToAdd(in raw) && ReasoningToAdd(in raw) == other.ReasoningToAdd(in raw);

    internal bool Explains(long total, in RawUsage raw)
    {
        long input = TokenUsage.SaturatingAdd(raw.Input ?? 0, CacheToAdd(in raw));
        long output = TokenUsage.SaturatingAdd(raw.Output ?? 0, ReasoningToAdd(in raw));
        return TokenUsage.SaturatingAdd(input, output) == total;
    }
}

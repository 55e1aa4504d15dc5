namespace Tracking;

/// <summary>
/// Finds out from the counts alone whether the input includes the cache and the output the reasoning. A type names a wire
/// format, not a provider: two that speak the same format differ in what they count.
/// </summary>
/// <remarks>
/// A part that exceeds its whole must stand apart. Cache reads that came where only adapters of providers that count them apart
/// put them stand apart, unless the reported total speaks against it. A reported total decides the rest; where it cannot decide
/// between two readings, or explains none, nothing is added that is not forced.
/// </remarks>
internal static class UsageInference
{
    internal static UsageReading Infer(in RawUsage raw)
    {
        bool cacheExceeds = raw.Input is { } input && raw.Cache > input;
        // Audio that exceeds the output itself says nothing of what else there is room for.
        bool reasoningExceeds = raw.Output is { } output && raw.Reasoning > (raw.OutputAudio <= output ? output - raw.OutputAudio : output);
        bool cacheSaidApart = raw.CacheReadApart && raw.CacheRead is not null;
        UsageReading forced = new(cacheExceeds || cacheSaidApart, reasoningExceeds);
        if (raw.Total is not { } total)
        {
            return forced;
        }

        return Explanation(total, in raw, in forced)
            ?? Explanation(total, in raw, new UsageReading(cacheExceeds, reasoningExceeds))
            ?? forced;
    }

    // What explains the total, among the readings that have apart at least what is forced to be.
    private static UsageReading? Explanation(long total, in RawUsage raw, in UsageReading forced)
    {
        UsageReading? found = null;
        for (int apart = 0; apart < 4; apart++)
        {
            UsageReading reading = new(CacheApart: (apart & 1) != 0, ReasoningApart: (apart & 2) != 0);
            bool allowed = (reading.CacheApart || !forced.CacheApart) && (reading.ReasoningApart || !forced.ReasoningApart);
            if (!allowed || !reading.Explains(total, in raw))
            {
                continue;
            }

            if (reading.AddsNothingTo(in raw))
            {
                return reading;
            }

            if (found is { } other && !reading.AddsTheSameAs(in other, in raw))
            {
                return forced with { IsAmbiguous = true };
            }

            found ??= reading;
        }

        return found;
    }
}

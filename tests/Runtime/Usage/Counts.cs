using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

/// <summary>What a provider reports, written as short as a test needs it.</summary>
internal static class Counts
{
    internal static RawUsage Of(
        long? input = null,
        long? output = null,
        long? total = null,
        long? read = null,
        long? write = null,
        long? oneHour = null,
        long? reasoning = null,
        bool readApart = false,
        long? inputAudio = null,
        long? outputAudio = null) =>
        new(input, output, total, read, write, oneHour, reasoning, readApart, inputAudio, outputAudio);

    internal static NormalizedUsage As(this RawUsage counts, UsageConvention convention) =>
        UsageNormalizer.Normalize(convention, in counts);

    internal static NormalizedUsage Normalize(this UsageAccumulator accumulator)
    {
        NormalizedUsage normalized = default;
        accumulator.Normalize(ref normalized);
        return normalized;
    }
}

using System.Diagnostics.Metrics;

namespace Tracking;

/// <summary>The library's meter. There is one for a process, as instruments of one name are to be made once.</summary>
internal static class TrackingMeter
{
    internal const string Name = "Tracking.ModelCalls";

#if NET9_0_OR_GREATER
    private static readonly InstrumentAdvice<double> SecondsAdvice = new()
    {
        HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
    };

    private static readonly InstrumentAdvice<long> TokensAdvice = new()
    {
        HistogramBucketBoundaries =
            [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864],
    };
#endif

    private static readonly Meter Meter = new(Name);

    internal static Histogram<double> Seconds(string name, string description) =>
#if NET9_0_OR_GREATER
        Meter.CreateHistogram(name, "s", description, tags: null, SecondsAdvice);
#else
        Meter.CreateHistogram<double>(name, "s", description);
#endif

    internal static Histogram<long> Tokens(string name, string description) =>
#if NET9_0_OR_GREATER
        Meter.CreateHistogram(name, "{token}", description, tags: null, TokensAdvice);
#else
        Meter.CreateHistogram<long>(name, "{token}", description);
#endif

    internal static Counter<long> TokenCount(string name, string description) =>
        Meter.CreateCounter<long>(name, "{token}", description);
}

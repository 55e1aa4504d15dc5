namespace Tracking;

/// <summary>The names of a payload's properties.</summary>
internal static class PayloadProperties
{
    internal const string RunId = "runId";
    internal const string ConfigKey = "configKey";
    internal const string VariationKey = "variationKey";
    internal const string Version = "version";
    internal const string GraphKey = "graphKey";
}

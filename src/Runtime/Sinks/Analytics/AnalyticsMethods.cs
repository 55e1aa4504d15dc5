namespace Tracking;

/// <summary>Which kind of call a record is of. The generator says; a descriptor made by hand may not.</summary>
internal static class AnalyticsMethods
{
    internal static AnalyticsMethod Of(in ModelCallRecord record) => record.Descriptor.Method switch
    {
        "embed" => AnalyticsMethod.Embed,
        "generateStream" => AnalyticsMethod.GenerateStream,
        "generate" => AnalyticsMethod.Generate,
        _ when record.Descriptor.Operation == "embeddings" => AnalyticsMethod.Embed,
        _ when record.ChunkCount is not null => AnalyticsMethod.GenerateStream,
        _ => AnalyticsMethod.Generate,
    };

    internal static string NameOf(in ModelCallRecord record) => record.IsRun
        ? "run"
        : Of(in record) switch
        {
            AnalyticsMethod.Embed => "embed",
            AnalyticsMethod.GenerateStream => "generateStream",
            _ => "generate",
        };
}

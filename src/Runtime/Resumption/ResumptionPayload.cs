namespace Tracking;

/// <summary>What a resumption token says: which run it names, and of which configuration.</summary>
internal readonly record struct ResumptionPayload(RunId RunId, string Key, string? VariationKey, int Version, string? GraphKey);

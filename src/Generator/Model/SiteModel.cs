namespace Tracking.Generator.Model;

/// <summary>What never changes of a tracked method: its descriptor and how its calls are recorded.</summary>
internal sealed record SiteModel(
    string Key,
    string? VariationKey,
    int Version,
    string? Provider,
    bool IsProviderAssumed,
    string? Model,
    string? Operation,
    string Method,
    string Tokens,
    bool ExpectsTerminalEvent,
    bool IsRun);

/// <summary>The call sites of an assembly, as code that names them.</summary>
internal sealed record SitesModel(string AssemblyName, EquatableArray<string> Sites);

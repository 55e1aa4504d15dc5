namespace Tracking;

/// <summary>The environment's choice of conventions, by the variable that OpenTelemetry has for it.</summary>
internal static class GenAiConventionsSetting
{
    internal const string Variable = "OTEL_SEMCONV_STABILITY_OPT_IN";

    private const string Latest = "gen_ai_latest_experimental";

    internal static GenAiConventions FromEnvironment() => Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The conventions that a list of tokens, separated by commas, opts into.</summary>
    internal static GenAiConventions Parse(string? optIns) =>
        optIns is not null
        && optIns.Split(',', StringSplitOptions.TrimEntries).Contains(Latest, StringComparer.Ordinal)
            ? GenAiConventions.Latest
            : GenAiConventions.Version141;
}

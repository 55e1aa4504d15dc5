namespace Tracking.Generator.Contract;

/// <summary>What all rules share.</summary>
internal static class RuleDocumentation
{
    internal const string Category = "Tracking";

    /// <summary>Where the page of each rule is.</summary>
    internal const string Pages = "https://github.com/tracking-generators/tracking-generators/blob/main/docs/rules/";
}

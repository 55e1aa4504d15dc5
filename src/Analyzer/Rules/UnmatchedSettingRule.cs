using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>An entry of a setting that names no method.</summary>
internal static class UnmatchedSettingRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.UnmatchedSetting,
        "A setting names no method",
        "The setting '{0}' has no effect for '{1}': {2}",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.UnmatchedSetting + ".md",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);
}

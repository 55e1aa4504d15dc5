using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracked call whose tokens nobody can read.</summary>
internal static class NoUsageRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.NoUsage,
        "No token usage can be read",
        RuleMessages.NoUsage,
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.NoUsage + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

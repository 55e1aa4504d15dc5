using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A type that its tracked methods cannot be generated into.</summary>
internal static class ContainingTypeNotPartialRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.ContainingTypeNotPartial,
        RuleTitles.ContainingTypeNotPartial,
        RuleMessages.ContainingTypeNotPartial,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.ContainingTypeNotPartial + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A method that cannot be tracked as it is declared.</summary>
internal static class UnsupportedShapeRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.UnsupportedShape,
        RuleTitles.UnsupportedShape,
        RuleMessages.UnsupportedShape,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.UnsupportedShape + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

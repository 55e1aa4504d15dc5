using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracked method that nothing is generated for.</summary>
internal static class NotPartialRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.NotPartial,
        "A tracked method is not a partial declaration",
        RuleMessages.NotPartial,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.NotPartial + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

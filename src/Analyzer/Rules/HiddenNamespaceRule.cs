using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A type named Tracking where the namespace is meant.</summary>
internal static class HiddenNamespaceRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.HiddenNamespace,
        RuleTitles.HiddenNamespace,
        RuleMessages.HiddenNamespace,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.HiddenNamespace + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Arguments and marks that contradict themselves or each other.</summary>
internal static class InvalidAttributeRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.InvalidAttribute,
        "A tracked method is marked with what cannot be",
        RuleMessages.InvalidAttribute,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.InvalidAttribute + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

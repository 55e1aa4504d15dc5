using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracked method that depends on a static default.</summary>
internal static class DefaultTrackingRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.DefaultTracking,
        "The default tracking is used",
        RuleMessages.DefaultTracking,
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.DefaultTracking + ".md");
}

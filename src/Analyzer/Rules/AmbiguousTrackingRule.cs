using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracked method that cannot tell where its calls go.</summary>
internal static class AmbiguousTrackingRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.AmbiguousTracking,
        "A tracked method finds more than one ModelCallTracking",
        RuleMessages.AmbiguousTracking,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.AmbiguousTracking + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

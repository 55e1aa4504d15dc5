using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracked method with several methods that it could invoke.</summary>
internal static class SeveralCoresRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.SeveralCores,
        "A tracked method has more than one core",
        RuleMessages.SeveralCores,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.SeveralCores + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

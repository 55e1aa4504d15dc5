using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracked method without the method that it is to invoke.</summary>
internal static class NoCoreRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.NoCore,
        "A tracked method has no core",
        RuleMessages.NoCore,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.NoCore + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

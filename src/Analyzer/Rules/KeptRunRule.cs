using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A run that is kept beyond its using, shared, or used in an async iterator after a yield.</summary>
internal static class KeptRunRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.KeptRun,
        "A run is used where it is over or not the current one",
        "The run {0}",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.KeptRun + ".md");
}

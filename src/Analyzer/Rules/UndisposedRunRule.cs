using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A run that nothing ever disposes.</summary>
internal static class UndisposedRunRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.UndisposedRun,
        "A run is never disposed",
        "The run{0} is never disposed, so that no record of it goes out in time and what follows nests in it at run time: declare it with using",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.UndisposedRun + ".md");
}

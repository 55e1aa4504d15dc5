using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracker on which a delegate records that runs many times or later.</summary>
internal static class CapturedTrackerRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.CapturedTracker,
        "A tracker is captured by a delegate that runs many times or later",
        "'{0}' is captured by a delegate that runs {1}, and what '{2}' records on it is ignored at run time where it is already recorded or the run is over: create a tracker inside",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.CapturedTracker + ".md");
}

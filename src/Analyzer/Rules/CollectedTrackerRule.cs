using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracker in a collection that a member holds.</summary>
internal static class CollectedTrackerRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.CollectedTracker,
        "A tracker is stored in a collection",
        "The tracker is kept in the collection '{0}' beyond its call: what is recorded on it after the run is over is ignored at run time; keep its ResumptionToken",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.CollectedTracker + ".md");
}

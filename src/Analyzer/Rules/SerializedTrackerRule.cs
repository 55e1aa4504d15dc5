using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracker that is serialized or sent to another process.</summary>
internal static class SerializedTrackerRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.SerializedTracker,
        "A tracker is serialized",
        "The tracker is written by '{0}', and what is read from it is no tracker of this run: pass its ResumptionToken",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.SerializedTracker + ".md");
}

using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracker in an instance member of a type that outlives the run.</summary>
internal static class LongLivedTrackerRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.LongLivedTracker,
        "A tracker is stored in an object that outlives the run",
        "The tracker is stored in '{0}' of '{1}', which outlives the run: a second call's metrics are ignored at run time or recorded on the wrong run; keep it in a local, or keep its ResumptionToken",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.LongLivedTracker + ".md");
}

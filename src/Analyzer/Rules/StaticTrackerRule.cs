using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracker in a static member.</summary>
internal static class StaticTrackerRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.StaticTracker,
        "A tracker is stored in a static member",
        "The tracker is stored in the static '{0}', which all calls share: a second call's metrics are ignored at run time or recorded on the wrong run; create a tracker for each call",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.StaticTracker + ".md");
}

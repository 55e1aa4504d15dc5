using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracker in any other instance member.</summary>
internal static class StoredTrackerRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.StoredTracker,
        "A tracker is stored in an instance member",
        "The tracker is stored in '{0}' of '{1}': where such an object serves more than one call, the second one's metrics are ignored at run time; keep the tracker in a local or a parameter",
        RuleDocumentation.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.StoredTracker + ".md");
}

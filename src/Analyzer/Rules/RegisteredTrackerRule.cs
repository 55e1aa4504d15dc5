using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracker that is registered for dependency injection.</summary>
internal static class RegisteredTrackerRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.RegisteredTracker,
        "A tracker is registered for dependency injection",
        "'{0}' registers a tracker, which whoever asks for one shares: a second call's metrics are ignored at run time or recorded on the wrong run; register ModelCallTracking and create a tracker for each call",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.RegisteredTracker + ".md");
}

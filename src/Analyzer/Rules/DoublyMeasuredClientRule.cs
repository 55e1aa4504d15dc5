using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>Calls of one client that two instruments measure.</summary>
internal static class DoublyMeasuredClientRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.DoublyMeasuredClient,
        "Calls of a client are measured twice",
        "'UseOpenTelemetry' measures the calls of this client, and 'AddMetrics' measures the tracked ones under the same names, so at run time a tracked call is counted twice where both meters are listened to: keep one of the two, or listen to one meter",
        RuleDocumentation.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.DoublyMeasuredClient + ".md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}

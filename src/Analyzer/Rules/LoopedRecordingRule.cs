using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A metric is recorded in a loop on one tracker.</summary>
internal static class LoopedRecordingRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.LoopedRecording,
        "A metric is recorded in a loop on one tracker",
        "Each round of the loop records the {0} on the same tracker, and all but the first are ignored at run time: create the tracker inside the loop",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.LoopedRecording + ".md");
}

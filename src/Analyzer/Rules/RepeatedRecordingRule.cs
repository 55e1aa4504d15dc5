using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A metric is recorded twice.</summary>
internal static class RepeatedRecordingRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.RepeatedRecording,
        "A metric is recorded twice",
        "The {0} of this run is already recorded here on every path, so this recording is ignored at run time: remove it, or create a tracker for each run",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.RepeatedRecording + ".md");
}

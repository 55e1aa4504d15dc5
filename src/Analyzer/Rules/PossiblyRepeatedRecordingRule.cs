using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A metric is recorded twice on some path.</summary>
internal static class PossiblyRepeatedRecordingRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.PossiblyRepeatedRecording,
        "A metric is recorded twice on some path",
        "The {0} of this run can already be recorded here, and this recording is then ignored at run time: record it once on each path",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.PossiblyRepeatedRecording + ".md");
}

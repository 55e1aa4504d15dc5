using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A core records what its tracked method records.</summary>
internal static class RecordingInCoreRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.RecordingInCore,
        "A core records what its tracked method records",
        "'{0}' records the {1} itself, and keeps one only: recorded here, too, what the tracked method measures is ignored at run time; remove this",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.RecordingInCore + ".md");
}

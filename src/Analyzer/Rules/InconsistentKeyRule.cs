using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>One key under which different things are recorded.</summary>
internal static class InconsistentKeyRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.InconsistentKey,
        "Methods with the same key differ in version or variation",
        RuleMessages.InconsistentKey,
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.InconsistentKey + ".md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}

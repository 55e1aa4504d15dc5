using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A core whose failures and end are lost.</summary>
internal static class AsyncVoidCoreRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.AsyncVoidCore,
        "The core of a tracked method is async void",
        RuleMessages.AsyncVoidCore,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.AsyncVoidCore + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A model that is called where nothing tracks the call.</summary>
internal static class UntrackedModelCallRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.UntrackedModelCall,
        "A model is called outside tracked methods",
        "'{0}' is called outside any tracked method, so its tokens and its outcome are not recorded at run time: call it in the core of a tracked method",
        RuleDocumentation.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.UntrackedModelCall + ".md");
}

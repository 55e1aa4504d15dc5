using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A tracked stream that is dropped.</summary>
internal static class DroppedStreamRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.DroppedStream,
        "A tracked stream is never enumerated",
        "The stream of '{0}' is never enumerated, so that nothing is sent or tracked at run time: enumerate it with {1}",
        RuleDocumentation.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.DroppedStream + ".md");
}

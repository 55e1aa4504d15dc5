using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A usage reader that cannot be invoked, or that is one of two.</summary>
internal static class InvalidUsageReaderRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.InvalidUsageReader,
        "A usage reader cannot be used",
        RuleMessages.InvalidUsageReader,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.InvalidUsageReader + ".md");
}

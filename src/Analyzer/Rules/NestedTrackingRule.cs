using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>The core of a tracked call makes a tracked call.</summary>
internal static class NestedTrackingRule
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        DiagnosticIds.NestedTracking,
        "The core of a tracked call makes a tracked call",
        "'{0}', which is tracked, is called by the core of '{1}', which is tracked, too: the same tokens are recorded and billed twice at run time; make '{1}' a [TrackedModelRun], or call what is not tracked",
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + DiagnosticIds.NestedTracking + ".md");
}

using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Emission;

/// <summary>
/// The rules that the generator reports itself: where it can write nothing, the compiler's own errors come first and keep
/// analyzers from being run on the command line.
/// </summary>
internal static class Reports
{
// Release tracking knows analyzers only; the analyzer's own files list these two.
#pragma warning disable RS2008
    internal static readonly DiagnosticDescriptor HiddenNamespace = new(
        RuleIds.HiddenNamespace,
        RuleTitles.HiddenNamespace,
        RuleMessages.HiddenNamespace,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + RuleIds.HiddenNamespace + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    internal static readonly DiagnosticDescriptor UnsupportedShape = new(
        RuleIds.UnsupportedShape,
        RuleTitles.UnsupportedShape,
        RuleMessages.UnsupportedShape,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + RuleIds.UnsupportedShape + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
#pragma warning restore RS2008

    internal static Diagnostic Create(ReportModel report) => Diagnostic.Create(
        report.RuleId == RuleIds.HiddenNamespace ? HiddenNamespace : UnsupportedShape,
        report.Place,
        [.. report.Arguments]);
}

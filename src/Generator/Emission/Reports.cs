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
// Release tracking knows analyzers only; the analyzer's own files list these.
#pragma warning disable RS2008
    internal static readonly DiagnosticDescriptor HiddenNamespace =
        Rule(RuleIds.HiddenNamespace, RuleTitles.HiddenNamespace, RuleMessages.HiddenNamespace);

    internal static readonly DiagnosticDescriptor ContainingTypeNotPartial =
        Rule(RuleIds.ContainingTypeNotPartial, RuleTitles.ContainingTypeNotPartial, RuleMessages.ContainingTypeNotPartial);

    internal static readonly DiagnosticDescriptor UnsupportedShape =
        Rule(RuleIds.UnsupportedShape, RuleTitles.UnsupportedShape, RuleMessages.UnsupportedShape);
#pragma warning restore RS2008

    internal static Diagnostic Create(ReportModel report) => Diagnostic.Create(
        report.RuleId switch
        {
            RuleIds.HiddenNamespace => HiddenNamespace,
            RuleIds.ContainingTypeNotPartial => ContainingTypeNotPartial,
            _ => UnsupportedShape,
        },
        report.Place,
        [.. report.Arguments]);

    private static DiagnosticDescriptor Rule(string id, string title, string message) => new(
        id,
        title,
        message,
        RuleDocumentation.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleDocumentation.Pages + id + ".md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}

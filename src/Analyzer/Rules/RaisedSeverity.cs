using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Rules;

/// <summary>
/// The compiler lets nobody change the severity of a rule that cannot be configured, neither down nor up. Where all warnings are to
/// be errors, those of such a rule are to be errors, too.
/// </summary>
internal static class RaisedSeverity
{
    internal static DiagnosticSeverity Of(DiagnosticDescriptor rule, Location location, Compilation compilation) =>
        rule.DefaultSeverity == DiagnosticSeverity.Warning
        && rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)
        && IsRaised(rule.Id, location.SourceTree, compilation.Options)
            ? DiagnosticSeverity.Error
            : rule.DefaultSeverity;

    private static bool IsRaised(string id, SyntaxTree? file, CompilationOptions options) =>
        options.SpecificDiagnosticOptions.TryGetValue(id, out ReportDiagnostic specific)
            ? specific == ReportDiagnostic.Error
            : options.GeneralDiagnosticOption == ReportDiagnostic.Error || IsRaisedByFile(id, file, options.SyntaxTreeOptionsProvider);

    private static bool IsRaisedByFile(string id, SyntaxTree? file, SyntaxTreeOptionsProvider? configured) =>
        configured is not null
        && ((file is not null && configured.TryGetDiagnosticValue(file, id, CancellationToken.None, out ReportDiagnostic value))
            || configured.TryGetGlobalDiagnosticValue(id, CancellationToken.None, out value))
        && value == ReportDiagnostic.Error;
}

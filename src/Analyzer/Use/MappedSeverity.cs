using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>
/// The severity of a rule in lines that stand in a generated file. Settings for <c>*.cs</c> do not reach such files, whose paths are not
/// of the project: what is set for the nearest file that a user has written holds for them.
/// </summary>
internal sealed class MappedSeverity(Compilation compilation, DiagnosticDescriptor rule)
{
    private readonly ConcurrentDictionary<string, ReportDiagnostic> byFolder = new(StringComparer.Ordinal);

    /// <summary>The severity at a place; null where the rule is off.</summary>
    internal DiagnosticSeverity? At(Location place, CancellationToken cancellationToken)
    {
        if (compilation.Options.SyntaxTreeOptionsProvider is not { } options
            || compilation.Options.SpecificDiagnosticOptions.ContainsKey(rule.Id)
            || (place.SourceTree is { } file && options.TryGetDiagnosticValue(file, rule.Id, cancellationToken, out _)))
        {
            return rule.DefaultSeverity;
        }

        string folder = Path.GetDirectoryName(place.GetMappedLineSpan().Path) ?? string.Empty;
        return byFolder.GetOrAdd(folder, each => Near(each, options, cancellationToken)) switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Suppress => null,
            _ => rule.DefaultSeverity,
        };
    }

    private ReportDiagnostic Near(string folder, SyntaxTreeOptionsProvider options, CancellationToken cancellationToken)
    {
        SyntaxTree? nearest = compilation.SyntaxTrees
            .Where(static file => !GeneratedFiles.IsByName(file))
            .OrderByDescending(file => InCommon(folder, Path.GetDirectoryName(file.FilePath) ?? string.Empty))
            .FirstOrDefault();
        return nearest is not null && options.TryGetDiagnosticValue(nearest, rule.Id, cancellationToken, out ReportDiagnostic value)
            ? value
            : ReportDiagnostic.Default;
    }

    // In folders: "Pages" and "PagesOfOthers" have nothing in common.
    private static int InCommon(string left, string right)
    {
        string[] a = left.Split('/', '\\');
        string[] b = right.Split('/', '\\');
        int length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
        {
            length++;
        }

        return (length * 1000) - b.Length;
    }
}

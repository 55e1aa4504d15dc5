using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Tracking.Harness;

/// <summary>Failure messages that can be understood without a debugger.</summary>
internal static class DiagnosticReport
{
    /// <summary>A heading and one line for each diagnostic.</summary>
    public static string Of(string heading, IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(Line).Prepend(heading));

    /// <summary>The same, and each generated file with line numbers, because it stands nowhere on disk.</summary>
    public static string WithGeneratedSources(
        string heading, IEnumerable<Diagnostic> diagnostics, Compilation compilation, ImmutableSortedDictionary<string, string> generated)
    {
        StringBuilder report = new(Of(heading, diagnostics));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            // A generated tree's path ends with its hint name.
            if (generated.ContainsKey(Path.GetFileName(tree.FilePath)))
            {
                AppendNumbered(report, tree);
            }
        }

        return report.ToString();
    }

    /// <summary>The same, with every file in which there is a diagnostic.</summary>
    public static string WithSources(string heading, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        StringBuilder report = new(Of(heading, diagnostics));
        foreach (SyntaxTree tree in diagnostics.Select(diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>().Distinct())
        {
            AppendNumbered(report, tree);
        }

        return report.ToString();
    }

    public static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string place = diagnostic.Location.IsInSource
            ? $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
            : "(no location)";
        return $"  {place}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static void AppendNumbered(StringBuilder report, SyntaxTree tree)
    {
        report.Append("\n\n--- ").Append(tree.FilePath).Append('\n');
        foreach (Microsoft.CodeAnalysis.Text.TextLine line in tree.GetText().Lines)
        {
            report.Append(CultureInfo.InvariantCulture, $"{line.LineNumber + 1,4}  {line}\n");
        }
    }
}

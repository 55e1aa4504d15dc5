using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>Compares diagnostics with markup, as multisets of id and place.</summary>
internal static class DiagnosticComparison
{
    public static void Verify(
        MarkedCompilation marked, Func<string> unnamed, ImmutableArray<string> withoutLocation, ImmutableArray<Diagnostic> diagnostics)
    {
        List<(string Path, string Id, TextSpan Span)> missing =
            [.. marked.Expected(unnamed), .. withoutLocation.Select(static id => ("", id, default(TextSpan)))];
        HashSet<string> named = [.. missing.Select(static expected => expected.Id)];
        List<Diagnostic> unexpected = [];
        List<Diagnostic> counted = [.. diagnostics.Where(diagnostic => Counts(diagnostic, named))];
        foreach (Diagnostic diagnostic in counted)
        {
            if (!missing.Remove((PathOf(diagnostic), diagnostic.Id, diagnostic.Location.SourceSpan)))
            {
                unexpected.Add(diagnostic);
            }
        }

        if (missing.Count > 0 || unexpected.Count > 0)
        {
            Assert.Fail(Report(marked, missing, unexpected, counted));
        }
    }

    public static bool IsFromCompiler(Diagnostic diagnostic) =>
        diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    private static bool Counts(Diagnostic diagnostic, HashSet<string> named) =>
        !IsFromCompiler(diagnostic) || diagnostic.Severity == DiagnosticSeverity.Error || named.Contains(diagnostic.Id);

    private static string PathOf(Diagnostic diagnostic) =>
        diagnostic.Location == Location.None ? "" : diagnostic.Location.GetLineSpan().Path;

    private static string Report(
        MarkedCompilation marked,
        List<(string Path, string Id, TextSpan Span)> missing,
        List<Diagnostic> unexpected,
        List<Diagnostic> counted)
    {
        StringBuilder report = new("Diagnostics differ from the markup.");
        foreach ((string path, string id, TextSpan span) in missing)
        {
            report.Append("\nMissing:\n  ").Append(Place(marked, path, span)).Append(": ").Append(id);
        }

        foreach (Diagnostic diagnostic in unexpected)
        {
            report.Append("\nUnexpected:\n").Append(DiagnosticReport.Line(diagnostic));
        }

        foreach (SourceFile file in marked.Source.Sources)
        {
            report.Append("\n\n--- ").Append(file.Path).Append(", as reported\n").Append(AnnotatedSource.Of(
                file.Text, counted.Where(each => PathOf(each) == file.Path).Select(static each => (each.Id, each.Location.SourceSpan))));
        }

        // A diagnostic in a generated file has no place in the markup: show the file.
        foreach (SyntaxTree tree in unexpected.Select(static each => each.Location.SourceTree).OfType<SyntaxTree>()
            .Distinct().Where(tree => !marked.ByPath.ContainsKey(tree.FilePath)))
        {
            report.Append("\n\n--- ").Append(tree.FilePath).Append(", generated\n").Append(tree.GetText());
        }

        return report.ToString();
    }

    private static string Place(MarkedCompilation marked, string path, TextSpan span)
    {
        if (path.Length == 0)
        {
            return "(no location)";
        }

        SourceText text = SourceText.From(marked.ByPath[path].Text);
        LinePosition start = text.Lines.GetLinePosition(span.Start);
        return $"{Path.GetFileName(path)}({start.Line + 1},{start.Character + 1}) '{text.ToString(span)}'";
    }
}

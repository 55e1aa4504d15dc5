using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.AnalyzerRun;

/// <summary>What the analyzers say of code that was written without them.</summary>
internal static class QuietReport
{
    /// <summary>Prints it; false if an analyzer failed.</summary>
    internal static async Task<bool> WriteAsync(Corpus corpus, string folder)
    {
        int files = 0, lines = 0, failures = 0;
        SortedDictionary<string, int> reported = new(StringComparer.Ordinal);
        foreach ((CodeProject project, CSharpCompilation compilation) in corpus.Compilations)
        {
            long start = Stopwatch.GetTimestamp();
            ConcurrentQueue<string> failed = [];
            CompilationWithAnalyzersOptions options = new(
                new AnalyzerOptions([]),
                onAnalyzerException: (exception, analyzer, _) => failed.Enqueue($"{analyzer.GetType().Name}: {exception}"),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false);
            IEnumerable<Diagnostic> diagnostics = await compilation.WithAnalyzers(AllAnalyzers.Create(), options).GetAnalyzerDiagnosticsAsync();
            foreach (Diagnostic diagnostic in diagnostics.OrderBy(static each => each.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static each => each.Location.SourceSpan))
            {
                reported[diagnostic.Id] = reported.GetValueOrDefault(diagnostic.Id) + 1;
                Console.WriteLine($"{PlaceOf(diagnostic, folder)}: {diagnostic.Id}: {LineOf(diagnostic)}");
            }

            foreach (string failure in failed)
            {
                Console.WriteLine($"FAILED {failure}");
            }

            failures += failed.Count;
            files += project.Files.Length;
            int own = compilation.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count);
            lines += own;
            Console.Error.WriteLine($"{Path.GetRelativePath(folder, project.Path)}: {own:N0} lines, {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
        }

        Console.WriteLine();
        Console.WriteLine($"{files:N0} files, {lines:N0} lines, {failures} failures of analyzers, diagnostics: {string.Join(", ", reported.Select(static each => $"{each.Key} {each.Value}"))}");
        return failures == 0;
    }

    // The line says more than the message, which is the same for all.
    private static string LineOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim()
        : diagnostic.GetMessage();

    private static string PlaceOf(Diagnostic diagnostic, string folder)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{Path.GetRelativePath(folder, span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }
}

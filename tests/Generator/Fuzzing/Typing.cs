using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Fuzzing;

/// <summary>A file as it is while somebody types it, one state after the other.</summary>
internal static class Typing
{
    private const string MissingImplementation = "CS8795";

    internal static IReadOnlyList<string> PrefixesByToken(string text) =>
        [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(static token => token.Span.End).Distinct().Select(end => text[..end])];

    internal static IReadOnlyList<string> PrefixesByCharacter(string text) =>
        [.. Enumerable.Range(0, text.Length).Select(length => text[..length])];

    /// <summary>Fails if the compiler says more with the generator than without it, in any state of the file.</summary>
    internal static void ExpectNoAddedError(CSharpCompilation whole, string path, IEnumerable<string> texts)
    {
        // As in an editor: one driver for all, and no record of its steps (which the compiler fails to keep after some edits).
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TrackedModelCallGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)whole.SyntaxTrees[0].Options);
        List<string> wrong = [];
        foreach (string text in texts)
        {
            CSharpCompilation typed = whole.WithText(path, text);
            driver = driver.RunGeneratorsAndUpdateCompilation(typed, out Compilation output, out _);
            string[] added = driver.GetRunResult().Results[0].Exception is { } exception ? [exception.ToString()] : AddedErrors(typed, output);
            if (added.Length > 0)
            {
                wrong.Add($"{string.Join("\n", added)}\nin\n{text}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} times, as\n{string.Join("\n\n", wrong.Take(4))}");
    }

    private static string[] AddedErrors(Compilation without, Compilation with)
    {
        HashSet<string> known = [.. Errors(without).Select(Describe)];
        return [.. Errors(with).Where(error => !known.Contains(Describe(error))).Select(static error => $"{error.Location.GetLineSpan()} {error.GetMessage(null)} {error.Id}").Distinct()];
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) => compilation.GetDiagnostics()
        .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != MissingImplementation);

    // A generated file must have no error at all: nothing without the generator has its path.
    private static string Describe(Diagnostic error) => $"{error.Location.SourceTree?.FilePath} {error.Id}";
}

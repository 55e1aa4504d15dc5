using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Fuzzing;

/// <summary>
/// Files as they are while somebody types them: whatever the compiler says of them with the generator, it says without it, too,
/// besides that methods have no other part.
/// </summary>
public class HalfTypedTests
{
    private const string MissingImplementation = "CS8795";

    public static TheoryData<string> Files => [.. HalfTypedFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_prefix_by_token_adds_no_error(string file)
    {
        string text = HalfTypedFiles.All[file];
        int[] ends = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(static token => token.Span.End).Distinct()];

        Check(ends.Select(end => text[..end]));
    }

    [Fact]
    public void Every_prefix_by_character_adds_no_error()
    {
        string text = HalfTypedFiles.All["Bot"];

        Check(Enumerable.Range(0, text.Length).Select(length => text[..length]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_missing_token_adds_no_error(string file)
    {
        string text = HalfTypedFiles.All[file];
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()];

        Check(tokens.Select(token => text.Remove(token.SpanStart, token.Span.Length)));
    }

    private static void Check(IEnumerable<string> texts)
    {
        CSharpCompilation whole = Shapes.Shape.Compilation("").Build();
        // As in an editor: one driver for all, and no record of its steps (which the compiler fails to keep after some edits).
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TrackedModelCallGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)whole.SyntaxTrees[0].Options);
        List<string> wrong = [];
        foreach (string text in texts)
        {
            CSharpCompilation typed = whole.WithText("Test.cs", text);
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

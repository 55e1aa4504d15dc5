using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tracking.Analyzer.Rules;

namespace Tracking.Analyzer.Tests.Rules;

/// <summary>An editor asks for what is to be said of one file. Contracts are read type by type, and a type may stand in several files.</summary>
public sealed class EditedFileTests
{
    private const string Other = "Other.cs";

    private static readonly CSharpCompilation Compilation = TrackedCode.Of("""
        partial class Bot
        {
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync(string question);
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        }
        """)
        .WithSource(Other, "partial class Bot { [TrackedModelCall] public partial Task<ChatResponse> TellAsync(string question); }")
        .WithSource("Empty.cs", "partial class Bot { }")
        .Build();

    [Theory]
    [InlineData(TrackedCode.File, "AskAsync", "AnswerAsync")]
    [InlineData(Other, "TellAsync")]
    [InlineData("Empty.cs")]
    public async Task Each_file_has_what_stands_in_it(string file, params string[] methods) =>
        Assert.Equal(methods, await ReportedAsync(file));

    private static async Task<string[]> ReportedAsync(string file)
    {
        SyntaxTree tree = Compilation.SyntaxTrees.Single(each => Path.GetFileName(each.FilePath) == file);
        SourceText text = await tree.GetTextAsync();
        return
        [
            .. (await Compilation.WithAnalyzers([new TrackedMethodAnalyzer()]).GetAnalyzerSemanticDiagnosticsAsync(Compilation.GetSemanticModel(tree), filterSpan: null, default))
                .Where(static each => each.Id == NoCoreRule.Descriptor.Id)
                .OrderBy(static each => each.Location.SourceSpan.Start)
                .Select(each => text.ToString(each.Location.SourceSpan)),
        ];
    }
}

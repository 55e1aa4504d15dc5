using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>A refactoring, invoked on the selection <c>[|…|]</c> or at the cursor <c>$$</c>.</summary>
public sealed record CodeRefactoringRun
{
    private CodeRefactoringRun(CodeRefactoringProvider provider) => Provider = provider;

    public CodeRefactoringProvider Provider { get; }

    /// <summary>What is run before and after; by itself only the compiler.</summary>
    public AnalyzerRun Analysis { get; init; } = AnalyzerRun.Of();

    public CodeActionChoice Choice { get; init; } = CodeActionChoice.Only;

    public static CodeRefactoringRun Of(CodeRefactoringProvider provider) => new(provider);

    public CodeRefactoringRun After(params IIncrementalGenerator[] generators) => this with { Analysis = Analysis.After(generators) };

    public CodeRefactoringRun Choosing(CodeActionChoice choice) => this with { Choice = choice };

    public Task<CodeActionOutcome> ExpectAsync(string before, string after) =>
        ExpectAsync(HermeticCompilation.Of(before), SourceFile.Numbered(0, after));

    /// <summary>As for a fix: texts and reports must be those of the markup, in which named spans are diagnostics.</summary>
    public async Task<CodeActionOutcome> ExpectAsync(HermeticCompilation before, params SourceFile[] after)
    {
        using AdhocWorkspace workspace = new();
        (Project project, AnalyzerResult result, ImmutableArray<CodeAction> offered) = await OpenAsync(workspace, before);
        CodeActionOutcome outcome = await CodeActionOutcome.ApplyAsync(Choice.From(offered), project, Analysis, result);
        outcome.Expect(after, unnamed: null);
        return outcome;
    }

    public Task ExpectNoRefactoringAsync(string before) => ExpectNoRefactoringAsync(HermeticCompilation.Of(before));

    /// <summary>Fails if the refactoring offers anything here.</summary>
    public async Task ExpectNoRefactoringAsync(HermeticCompilation before)
    {
        using AdhocWorkspace workspace = new();
        (_, _, ImmutableArray<CodeAction> offered) = await OpenAsync(workspace, before);
        if (!offered.IsEmpty)
        {
            Assert.Fail($"Expected no refactoring; offered are: {string.Join(", ", offered.Select(static action => action.Title))}");
        }
    }

    private async Task<(Project Project, AnalyzerResult Result, ImmutableArray<CodeAction> Offered)> OpenAsync(
        AdhocWorkspace workspace, HermeticCompilation before)
    {
        MarkedCompilation marked = MarkedCompilation.Parse(before);
        (string path, TextSpan selection) = Selection(marked);
        Project project = WorkspaceProject.Open(workspace, marked.Source, Analysis.Generators);
        AnalyzerResult result = await Analysis.AnalyzeAsync(
            await WorkspaceProject.CompileWithoutGeneratorsAsync(project), WithoutSelection(marked));
        Analysis.Verify(result);

        List<CodeAction> offered = [];
        Document document = project.Documents.Single(each => each.FilePath == path);
        await Provider.ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, selection, offered.Add, CancellationToken.None));
        return (project, result, CodeActionChoice.Flatten(offered));
    }

    private static (string Path, TextSpan Span) Selection(MarkedCompilation marked)
    {
        foreach ((string path, MarkedSource file) in marked.ByPath)
        {
            if (file.Cursor is { } cursor)
            {
                return (path, new TextSpan(cursor, 0));
            }

            if (file.Spans.FirstOrDefault(static span => span.Id is null) is { } selected)
            {
                return (path, selected.Span);
            }
        }

        throw new FormatException("Where the refactoring is invoked must be marked by [|…|] or $$.");
    }

    private static MarkedCompilation WithoutSelection(MarkedCompilation marked) => marked with
    {
        ByPath = marked.ByPath.ToImmutableDictionary(
            static file => file.Key,
            static file => file.Value with { Spans = [.. file.Value.Spans.Where(static span => span.Id is not null)] }),
    };
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tracking.Harness;

/// <summary>
/// A fix, with the analyzers that report what it fixes; without analyzers it fixes what the compiler or a generator reports.
/// </summary>
public sealed record CodeFixRun
{
    private CodeFixRun(CodeFixProvider provider, AnalyzerRun analysis) => (Provider, Analysis) = (provider, analysis);

    public CodeFixProvider Provider { get; init; }

    public AnalyzerRun Analysis { get; init; }

    /// <summary>Which action to apply, if more than one is offered.</summary>
    public CodeActionChoice Choice { get; init; } = CodeActionChoice.Only;

    /// <summary>Set, the fix is applied to all diagnostics of its id in the document or project at once.</summary>
    public FixAllScope? FixAll { get; init; }

    public static CodeFixRun Of(CodeFixProvider provider, params DiagnosticAnalyzer[] analyzers) =>
        new(provider, AnalyzerRun.Of(analyzers));

    public CodeFixRun After(params IIncrementalGenerator[] generators) => this with { Analysis = Analysis.After(generators) };

    public CodeFixRun Choosing(CodeActionChoice choice) => this with { Choice = choice };

    public Task<CodeActionOutcome> ExpectAsync(string before, string after) =>
        ExpectAsync(HermeticCompilation.Of(before), SourceFile.Numbered(0, after));

    /// <summary>
    /// Fails unless <paramref name="before"/> is reported as its markup says, and the fix gives the files of <paramref name="after"/>
    /// (others unchanged), and these, compiled with the generators, are reported as their markup says: no markup, no diagnostic and
    /// no compiler error. The first fixable diagnostic is fixed, or the one at the cursor <c>$$</c>.
    /// </summary>
    public async Task<CodeActionOutcome> ExpectAsync(HermeticCompilation before, params SourceFile[] after)
    {
        CodeActionOutcome outcome = await ApplyAsync(before);
        outcome.Expect(after, UnnamedRule);
        return outcome;
    }

    /// <summary>Applies the fix and leaves it to the test what to say about the outcome.</summary>
    public async Task<CodeActionOutcome> ApplyAsync(HermeticCompilation before)
    {
        using AdhocWorkspace workspace = new();
        (Project project, AnalyzerResult result) = await OpenAsync(workspace, before);
        Diagnostic diagnostic = Fixable(result);
        CodeAction action = Choice.From(await OfferedAsync(project, diagnostic));
        if (FixAll is { } scope)
        {
            action = await FixAllActions.CreateAsync(Provider, project, diagnostic, action, scope, result.Diagnostics);
        }

        return await CodeActionOutcome.ApplyAsync(action, project, Analysis, result);
    }

    /// <summary>Whether the fix changes anything: a batch can leave all of it to be looked at.</summary>
    public async Task<bool> ChangesAsync(HermeticCompilation before)
    {
        using AdhocWorkspace workspace = new();
        (Project project, AnalyzerResult result) = await OpenAsync(workspace, before);
        Diagnostic diagnostic = Fixable(result);
        CodeAction action = Choice.From(await OfferedAsync(project, diagnostic));
        if (FixAll is { } scope)
        {
            action = await FixAllActions.CreateAsync(Provider, project, diagnostic, action, scope, result.Diagnostics);
        }

        return (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Any(operation =>
            operation.ChangedSolution.GetChanges(project.Solution).GetProjectChanges().Any());
    }

    public Task ExpectNoFixAsync(string before) => ExpectNoFixAsync(HermeticCompilation.Of(before));

    /// <summary>Fails if the fix offers anything, for a place where it could only do harm.</summary>
    public async Task ExpectNoFixAsync(HermeticCompilation before)
    {
        ImmutableArray<string> titles = await TitlesAsync(before);
        if (!titles.IsEmpty)
        {
            Assert.Fail($"Expected no fix; offered are: {string.Join(", ", titles)}");
        }
    }

    /// <summary>The titles of what the fix offers.</summary>
    public async Task<ImmutableArray<string>> TitlesAsync(HermeticCompilation before)
    {
        using AdhocWorkspace workspace = new();
        (Project project, AnalyzerResult result) = await OpenAsync(workspace, before);
        return [.. (await OfferedAsync(project, Fixable(result))).Select(static action => action.Title)];
    }

    private string? UnnamedRule => Analysis.Rule ?? (Provider.FixableDiagnosticIds is [string only] ? only : null);

    private async Task<(Project Project, AnalyzerResult Result)> OpenAsync(AdhocWorkspace workspace, HermeticCompilation before)
    {
        MarkedCompilation marked = MarkedCompilation.Parse(before);
        Project project = WorkspaceProject.Open(workspace, marked.Source, Analysis.Generators);
        AnalyzerResult result = await Analysis.AnalyzeAsync(await WorkspaceProject.CompileWithoutGeneratorsAsync(project), marked);
        Analysis.Verify(result, UnnamedRule);
        return (project, result);
    }

    private Diagnostic Fixable(AnalyzerResult result)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            // Generated files have no documents, and nobody can fix them.
            if (Provider.FixableDiagnosticIds.Contains(diagnostic.Id)
                && diagnostic.Location.SourceTree is { } tree
                && result.Marked.ByPath.ContainsKey(tree.FilePath)
                && IsChosen(result.Marked, tree.FilePath, diagnostic))
            {
                return diagnostic;
            }
        }

        Assert.Fail(DiagnosticReport.Of($"Nothing is reported that {Provider.GetType().Name} could fix.", result.Diagnostics));
        throw new InvalidOperationException();
    }

    private static bool IsChosen(MarkedCompilation marked, string path, Diagnostic diagnostic) =>
        marked.ByPath.Values.All(static file => file.Cursor is null)
        || (marked.ByPath[path].Cursor is { } cursor && diagnostic.Location.SourceSpan.IntersectsWith(cursor));

    private async Task<ImmutableArray<CodeAction>> OfferedAsync(Project project, Diagnostic diagnostic)
    {
        List<CodeAction> offered = [];
        Document document = project.GetDocument(diagnostic.Location.SourceTree)!;
        await Provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return CodeActionChoice.Flatten(offered);
    }
}

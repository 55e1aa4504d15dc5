using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace Tracking.Harness;

/// <summary>What an action made of a compilation, analyzed again with the generators.</summary>
public sealed class CodeActionOutcome
{
    private readonly AnalyzerRun analysis;
    private readonly AnalyzerResult before;

    private CodeActionOutcome(AnalyzerRun analysis, AnalyzerResult before, AnalyzerResult after, string title, ImmutableArray<string> warnings)
    {
        Warnings = warnings;
        this.analysis = analysis;
        this.before = before;
        After = after;
        Title = title;
    }

    /// <summary>The title of the action, as the user sees it.</summary>
    public string Title { get; }

    /// <summary>What an editor shows beside the preview of the action.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>What is reported after the action.</summary>
    public AnalyzerResult After { get; }

    /// <summary>All texts after the action, without markup.</summary>
    public ImmutableArray<SourceFile> Sources => After.Marked.Source.Sources;

    public ImmutableArray<SourceFile> AdditionalFiles => After.Marked.Source.AdditionalFiles;

    internal static async Task<CodeActionOutcome> ApplyAsync(
        CodeAction action, Project project, AnalyzerRun analysis, AnalyzerResult before)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        if (operations.OfType<ApplyChangesOperation>().SingleOrDefault() is not { ChangedSolution: { } solution })
        {
            Assert.Fail($"'{action.Title}' changes nothing.");
            throw new InvalidOperationException();
        }

        HermeticCompilation changed = await WorkspaceProject.ReadAsync(solution.GetProject(project.Id)!, before.Marked.Source);
        AnalyzerResult after = await analysis.AnalyzeAsync(changed.Build(), new MarkedCompilation(changed, Unmarked(changed)));
        return new CodeActionOutcome(analysis, before, after, action.Title, await WarningsAsync(solution.GetProject(project.Id)!));
    }

    /// <summary>Fails if the compiler reports an error that it did not report before, beyond these ids.</summary>
    public CodeActionOutcome ExpectNoNewErrors(params string[] except)
    {
        List<string> known = [.. Errors(before).Select(static each => each.Id), .. except];
        Diagnostic[] added = [.. Errors(After).Where(each => !known.Remove(each.Id))];
        if (added.Length > 0)
        {
            Assert.Fail(DiagnosticReport.WithSources($"'{Title}' leads to new compiler errors.", added));
        }

        return this;
    }

    /// <summary>Fails if a diagnostic of this id is left.</summary>
    public CodeActionOutcome ExpectSilenced(string id)
    {
        Diagnostic[] left = [.. After.Diagnostics.Where(each => each.Id == id)];
        if (left.Length > 0)
        {
            Assert.Fail(DiagnosticReport.WithSources($"'{Title}' leaves {id}.", left));
        }

        return this;
    }

    /// <summary>
    /// Fails unless the files are now these and all others are as before, and unless what is reported now is what the markup says:
    /// none, unless the expected text marks what remains or what the user still has to do.
    /// </summary>
    internal void Expect(IReadOnlyCollection<SourceFile> expected, string? unnamed)
    {
        MarkedCompilation marked = MarkedCompilation.Parse(HermeticCompilation.Of([.. expected]));
        SourceComparison.Verify(Title, before.Marked.Source, After.Marked.Source, marked.Source.Sources);
        ExpectNoNewWarnings(marked);
        ImmutableDictionary<string, MarkedSource> left = before.Marked.ByPath.SetItems(marked.ByPath);
        analysis.Verify(
            new AnalyzerResult(new MarkedCompilation(After.Marked.Source, left), After.Compilation, After.Diagnostics), unnamed);
    }

    private static async Task<ImmutableArray<string>> WarningsAsync(Project project)
    {
        ImmutableArray<string>.Builder warnings = ImmutableArray.CreateBuilder<string>();
        foreach (Document document in project.Documents)
        {
            SyntaxNode root = (await document.GetSyntaxRootAsync())!;
            warnings.AddRange(root.GetAnnotatedNodesAndTokens(WarningAnnotation.Kind)
                .SelectMany(static node => node.GetAnnotations(WarningAnnotation.Kind))
                .Select(static annotation => WarningAnnotation.GetDescription(annotation)!));
        }

        return warnings.ToImmutable();
    }

    // What the expected text marks is expected.
    private void ExpectNoNewWarnings(MarkedCompilation marked)
    {
        List<string> known = [.. CompilerWarnings(before).Concat(Errors(before)).Select(static each => each.Id), .. marked.Expected(static () => "")
            .Select(static expected => expected.Id)];

        // A field that nothing uses (CS0169) is used now, but still nothing sets it.
        known.AddRange(known.Where(static id => id == "CS0169").Select(static _ => "CS0649").ToArray());
        Diagnostic[] added = [.. CompilerWarnings(After).Where(each => !known.Remove(each.Id))];
        if (added.Length > 0)
        {
            Assert.Fail(DiagnosticReport.WithSources($"'{Title}' leads to new compiler warnings.", added));
        }
    }

    private static IEnumerable<Diagnostic> CompilerWarnings(AnalyzerResult result) => result.Diagnostics.Where(
        static each => each.Severity == DiagnosticSeverity.Warning && DiagnosticComparison.IsFromCompiler(each));

    private static IEnumerable<Diagnostic> Errors(AnalyzerResult result) => result.Diagnostics.Where(
        static each => each.Severity == DiagnosticSeverity.Error && DiagnosticComparison.IsFromCompiler(each));

    private static ImmutableDictionary<string, MarkedSource> Unmarked(HermeticCompilation source) => source.Sources.ToImmutableDictionary(
        static file => file.Path,
        static file => new MarkedSource(file.Text, [], ImmutableDictionary<string, TextSpan>.Empty, Cursor: null));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tracking.CodeFixes;

/// <summary>
/// Makes one edit in all documents. They are taken one after the other, because the class library's provider takes them at once, and
/// then two documents could each write what a project can have only once.
/// </summary>
internal sealed class DocumentFixAll(DocumentEdit edit) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
        CodeAction.Create(edit.Title, token => FixAsync(fixAllContext.WithCancellationToken(token), edit), edit.Key));

    private static async Task<Solution> FixAsync(FixAllContext context, DocumentEdit edit)
    {
        Solution solution = context.Solution;
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution
            ? solution.Projects.Where(project => project.Language == context.Project.Language)
            : [context.Project];
        foreach (Project project in projects)
        {
            ImmutableArray<Diagnostic> diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            solution = await FixAsync(solution, project, edit, diagnostics, context.CancellationToken).ConfigureAwait(false);
        }

        // After all projects, because it may change a document of one that would have been read as it was.
        foreach (Project project in edit.CompleteBatchAsync is null ? [] : projects)
        {
            solution = await edit.CompleteBatchAsync!(context.Solution, solution, project.Id, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    // What is to be changed is read from the project as it was, so that the diagnostics' places are right.
    private static async Task<Solution> FixAsync(
        Solution solution, Project project, DocumentEdit edit, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Solution changed = solution;
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (IGrouping<Document, Diagnostic> each in diagnostics
            .Select(diagnostic => (Document: project.GetDocument(diagnostic.Location.SourceTree), Diagnostic: diagnostic))
            .Where(static each => each.Document is not null)
            .GroupBy(static each => each.Document!, static each => each.Diagnostic)
            .OrderBy(static each => each.Key.FilePath, StringComparer.Ordinal))
        {
            if (await edit.ApplyAsync(each.Key, each, written, cancellationToken).ConfigureAwait(false) is { } document
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
            {
                changed = changed.WithDocumentSyntaxRoot(document.Id, root);
            }
        }

        return changed;
    }
}

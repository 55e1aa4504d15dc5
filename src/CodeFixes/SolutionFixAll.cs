using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tracking.CodeFixes;

/// <summary>Makes one edit for all diagnostics, whichever documents it concerns.</summary>
internal sealed class SolutionFixAll(SolutionEdit edit) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create(
            edit.Title, token => FixAsync(fixAllContext.WithCancellationToken(token)), edit.Key));

    private async Task<Solution> FixAsync(FixAllContext context)
    {
        List<Diagnostic> diagnostics = [];
        foreach (Project project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            ImmutableArray<Diagnostic> found = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            diagnostics.AddRange(found);
        }

        return await edit.ApplyAsync(context.Solution, diagnostics, isBatch: true, context.CancellationToken).ConfigureAwait(false) ?? context.Solution;
    }
}

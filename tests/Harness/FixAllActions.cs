using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tracking.Harness;

/// <summary>Turns an action for one diagnostic into the one for all diagnostics of its id.</summary>
internal static class FixAllActions
{
    public static async Task<CodeAction> CreateAsync(
        CodeFixProvider provider,
        Project project,
        Diagnostic first,
        CodeAction action,
        FixAllScope scope,
        ImmutableArray<Diagnostic> diagnostics)
    {
        FixAllProvider? all = provider.GetFixAllProvider();
        if (all is null || !all.GetSupportedFixAllScopes().Contains(scope))
        {
            Assert.Fail($"{provider.GetType().Name} cannot fix all in a {scope}.");
        }

        FixAllContext context = new(
            project.GetDocument(first.Location.SourceTree)!,
            provider,
            scope,
            action.EquivalenceKey
                ?? throw new InvalidOperationException($"'{action.Title}' has no equivalence key, so that fix-all cannot find it."),
            [first.Id],
            new Reported([.. diagnostics.Where(each => each.Id == first.Id)]),
            CancellationToken.None);
        CodeAction? fix = await all.GetFixAsync(context);
        if (fix is null)
        {
            Assert.Fail($"{provider.GetType().Name} gives no action to fix all in a {scope}.");
        }

        return fix;
    }

    private sealed class Reported(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(each => each.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(static each => !each.Location.IsInSource));
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Tracking.CodeFixes;

/// <summary>A fix that changes the document which its diagnostic stands in, for one diagnostic or for all of them.</summary>
public abstract class DocumentFixProvider : CodeFixProvider
{
    private protected abstract ImmutableArray<DocumentEdit> Edits { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (DocumentEdit edit in Edits)
            {
                // An edit is tried before it is offered: whether it can be made is known to the edit alone.
                if (await ApplyAsync(context.Document, edit, [diagnostic], context.CancellationToken).ConfigureAwait(false) is not null)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            edit.Title,
                            async token => await ApplyAsync(context.Document, edit, [diagnostic], token).ConfigureAwait(false) ?? context.Document,
                            edit.Key),
                        diagnostic);
                }
            }
        }
    }

    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        Edits.FirstOrDefault(edit => edit.Key == context.CodeActionEquivalenceKey) is { } edit
        && (edit.FixesProjects || context.Scope is FixAllScope.Document or FixAllScope.ContainingMember or FixAllScope.ContainingType)
            ? await ApplyAsync(document, edit, diagnostics, context.CancellationToken).ConfigureAwait(false)
            : null;

    private static async Task<Document?> ApplyAsync(
        Document document, DocumentEdit edit, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        HashSet<string> written = new(StringComparer.Ordinal);
        bool isChanged = false;
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static each => each.Location.SourceSpan.Start))
        {
            // A diagnostic may be older than the text.
            if (editor.OriginalRoot.FullSpan.Contains(diagnostic.Location.SourceSpan))
            {
                SyntaxNode node = editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                isChanged |= edit.Apply(new(editor, node, written, cancellationToken));
            }
        }

        return isChanged ? editor.GetChangedDocument() : null;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tracking.CodeFixes;

/// <summary>A fix that changes the document which its diagnostic stands in, for one diagnostic or for all of them.</summary>
public abstract class DocumentFixProvider : CodeFixProvider
{
    private protected abstract ImmutableArray<DocumentEdit> Edits { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new DocumentFixAll(Edits);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (DocumentEdit edit in Edits)
            {
                // An edit is tried before it is offered: whether it can be made is known to the edit alone.
                if (await edit.ApplyAsync(context.Document, [diagnostic], [], context.CancellationToken).ConfigureAwait(false) is not null)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            edit.Title,
                            async token => await edit.ApplyAsync(context.Document, [diagnostic], [], token).ConfigureAwait(false) ?? context.Document,
                            edit.Key),
                        diagnostic);
                }
            }
        }
    }
}

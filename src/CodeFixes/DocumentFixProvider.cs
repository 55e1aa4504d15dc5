using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tracking.CodeFixes;

/// <summary>A fix that changes the document which its diagnostic stands in, for one diagnostic or for all of them.</summary>
public abstract class DocumentFixProvider : CodeFixProvider
{
    private protected abstract DocumentEdit Edit { get; }

    /// <summary>What a batch does; the same unless another fix of the rule has to be made with it.</summary>
    private protected virtual DocumentEdit Batch => Edit;

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => Edit.IsForBatch ? new DocumentFixAll(Batch) : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // An edit is tried before it is offered: whether it can be made is known to the edit alone.
            if (await Edit.ApplyAsync(context.Document, [diagnostic], batch: null, context.CancellationToken).ConfigureAwait(false) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Edit.Title,
                        async token => await Edit.ApplyAsync(context.Document, [diagnostic], batch: null, token).ConfigureAwait(false) ?? context.Document,
                        Edit.Key,
                        FixPriority.Of(Edit.IsForBatch)),
                    diagnostic);
            }
        }
    }
}

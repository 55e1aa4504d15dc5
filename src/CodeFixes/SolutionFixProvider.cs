using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tracking.CodeFixes;

/// <summary>A fix that may change other documents than the one which its diagnostic stands in.</summary>
public abstract class SolutionFixProvider : CodeFixProvider
{
    private protected abstract SolutionEdit Edit { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => Edit.IsForBatch ? new SolutionFixAll(Edit) : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Solution solution = context.Document.Project.Solution;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // An edit is tried before it is offered: whether it can be made is known to the edit alone.
            if (await Edit.ApplyAsync(solution, [diagnostic], isBatch: false, context.CancellationToken).ConfigureAwait(false) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Edit.Title,
                        async token => await Edit.ApplyAsync(solution, [diagnostic], isBatch: false, token).ConfigureAwait(false) ?? solution,
                        Edit.Key,
                        FixPriority.Of(Edit.IsForBatch)),
                    diagnostic);
            }
        }
    }
}

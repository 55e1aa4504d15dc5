using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes;

/// <summary>What a fix does that concerns several documents.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Key">By which fix-all knows it again.</param>
/// <param name="IsForBatch">Whether it may be made in many places that nobody looks at one by one.</param>
/// <param name="TryAsync">Makes the change for what a diagnostic is shown at, or gives false where it could only do harm.</param>
internal sealed record SolutionEdit(string Title, string Key, bool IsForBatch, Func<SolutionContext, Task<bool>> TryAsync)
{
    /// <summary>Makes the change for some diagnostics; null if there is none to make.</summary>
    internal async Task<Solution?> ApplyAsync(
        Solution solution, IEnumerable<Diagnostic> diagnostics, bool isBatch, CancellationToken cancellationToken)
    {
        SolutionEditor editor = new(solution);
        HashSet<string> written = new(StringComparer.Ordinal);
        bool isChanged = false;
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static each => each.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static each => each.Location.SourceSpan.Start))
        {
            // A diagnostic may be older than the text.
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && root.FullSpan.Contains(diagnostic.Location.SourceSpan)
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                isChanged |= await TryAsync(new(editor, document, model, node, written, isBatch, cancellationToken)).ConfigureAwait(false);
            }
        }

        return isChanged ? await Imports.AddAsync(solution, editor.GetChangedSolution(), cancellationToken).ConfigureAwait(false) : null;
    }
}

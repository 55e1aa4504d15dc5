using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace Tracking.CodeFixes;

/// <summary>One thing that a fix can do which concerns the parts of a type in several documents.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Key">By which fix-all knows it again.</param>
/// <param name="TryAsync">Makes the change for what a diagnostic is shown at, or gives false where it could only do harm.</param>
internal sealed record SolutionEdit(string Title, string Key, Func<SolutionEditor, Document, SyntaxNode, CancellationToken, Task<bool>> TryAsync)
{
    /// <summary>Makes the change for some diagnostics; null if there is none to make.</summary>
    internal async Task<Solution?> ApplyAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SolutionEditor editor = new(solution);
        bool isChanged = false;
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static each => each.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static each => each.Location.SourceSpan.Start))
        {
            // A diagnostic may be older than the text.
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            {
                SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                isChanged |= await TryAsync(editor, document, node, cancellationToken).ConfigureAwait(false);
            }
        }

        return isChanged ? editor.GetChangedSolution() : null;
    }
}

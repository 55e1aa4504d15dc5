using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace Tracking.CodeFixes;

/// <summary>One thing that a fix can do.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Key">By which fix-all knows it again.</param>
/// <param name="Apply">Makes the change, or gives false where it could only do harm.</param>
internal sealed record DocumentEdit(string Title, string Key, Func<EditContext, bool> Apply)
{
    /// <summary>Makes the change for some diagnostics of a document; null if there is none to make.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostics">Its diagnostics.</param>
    /// <param name="writtenInProject">What the same run has written in other documents.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task<Document?> ApplyAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, HashSet<string> writtenInProject, CancellationToken cancellationToken)
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
                isChanged |= Apply(new(editor, node, written, writtenInProject, cancellationToken));
            }
        }

        return isChanged ? editor.GetChangedDocument() : null;
    }
}

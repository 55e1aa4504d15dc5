using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes;

/// <summary>What a fix does to a document.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Key">By which fix-all knows it again.</param>
/// <param name="IsForBatch">Whether it may be made in many places that nobody looks at one by one.</param>
/// <param name="Apply">Makes the change, or gives false where it could only do harm.</param>
/// <param name="CompleteBatchAsync">What a batch does next with what it has changed in a project; null for nothing.</param>
internal sealed record DocumentEdit(
    string Title,
    string Key,
    bool IsForBatch,
    Func<EditContext, bool> Apply,
    Func<Solution, Solution, ProjectId, CancellationToken, Task<Solution>>? CompleteBatchAsync = null)
{
    /// <summary>Makes the change for some diagnostics of a document; null if there is none to make.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostics">Its diagnostics.</param>
    /// <param name="batch">The batch that the document belongs to; null where the user looks at the one change.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task<Document?> ApplyAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, HashSet<string>? batch, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        HashSet<string> written = new(StringComparer.Ordinal);
        HashSet<string> writtenInProject = batch ?? [];
        bool isChanged = false;
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static each => each.Location.SourceSpan.Start))
        {
            // A diagnostic may be older than the text.
            if (editor.OriginalRoot.FullSpan.Contains(diagnostic.Location.SourceSpan))
            {
                SyntaxNode node = editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                isChanged |= Apply(new(editor, diagnostic, node, written, writtenInProject, batch is not null, cancellationToken));
            }
        }

        return isChanged ? await Imports.AddAsync(editor.GetChangedDocument(), cancellationToken).ConfigureAwait(false) : null;
    }
}

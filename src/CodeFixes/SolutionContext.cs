using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>One diagnostic to be fixed in a solution, whose other diagnostics may be fixed by the same editor.</summary>
/// <param name="Editor">Collects the changes.</param>
/// <param name="Document">The document that the diagnostic stands in.</param>
/// <param name="Model">The document's meaning.</param>
/// <param name="Node">What the diagnostic is shown at.</param>
/// <param name="Written">What earlier fixes of the same run have written, so that nothing is written twice.</param>
/// <param name="IsBatch">Whether nobody looks at this one change.</param>
internal sealed record SolutionContext(
    SolutionEditor Editor,
    Document Document,
    SemanticModel Model,
    SyntaxNode Node,
    HashSet<string> Written,
    bool IsBatch,
    CancellationToken CancellationToken)
{
    internal Solution Solution => Editor.OriginalSolution;

    /// <summary>The method that the diagnostic is about, if it is declared here and marked as tracked.</summary>
    internal (MethodDeclarationSyntax Syntax, IMethodSymbol Symbol, TrackedAttribute Attribute)? TrackedMethod() =>
        Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax syntax
        && Model.GetDeclaredSymbol(syntax, CancellationToken) is IMethodSymbol symbol
        && TrackedAttribute.Of(symbol) is { } attribute
            ? (syntax, symbol, attribute)
            : null;

    /// <summary>The editor of the document that a node stands in; null if it stands in a generated one, which nobody can change.</summary>
    internal async Task<DocumentEditor?> EditorOfAsync(SyntaxNode node) =>
        Solution.GetDocument(node.SyntaxTree) is { } document and not SourceGeneratedDocument
            ? await Editor.GetDocumentEditorAsync(document.Id, CancellationToken).ConfigureAwait(false)
            : null;
}

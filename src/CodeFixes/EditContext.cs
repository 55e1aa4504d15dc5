using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>One diagnostic to be fixed in a document, whose other diagnostics may be fixed by the same editor.</summary>
/// <param name="Editor">Collects the changes.</param>
/// <param name="Node">What the diagnostic is shown at.</param>
/// <param name="Written">What earlier fixes of the same run have written in this document, so that nothing is written twice.</param>
/// <param name="WrittenInProject">The same for what there is once in all documents of a project.</param>
internal sealed record EditContext(
    DocumentEditor Editor, SyntaxNode Node, HashSet<string> Written, HashSet<string> WrittenInProject, CancellationToken CancellationToken)
{
    internal SemanticModel Model => Editor.SemanticModel;

    /// <summary>The method that the diagnostic is about, if it is declared here and marked as tracked.</summary>
    internal (MethodDeclarationSyntax Syntax, IMethodSymbol Symbol, TrackedAttribute Attribute)? TrackedMethod() =>
        Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax syntax
        && Model.GetDeclaredSymbol(syntax, CancellationToken) is IMethodSymbol symbol
        && TrackedAttribute.Of(symbol) is { } attribute
            ? (syntax, symbol, attribute)
            : null;
}

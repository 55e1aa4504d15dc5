using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Editing;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>One diagnostic to be fixed in a document, whose other diagnostics may be fixed by the same editor.</summary>
/// <param name="Editor">Collects the changes.</param>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Node">What the diagnostic is shown at.</param>
/// <param name="Written">What earlier fixes of the same run have written in this document, so that nothing is written twice.</param>
/// <param name="WrittenInProject">The same for what there is once in all documents of a project.</param>
/// <param name="IsBatch">Whether nobody looks at this one change.</param>
internal sealed record EditContext(
    DocumentEditor Editor,
    Diagnostic Diagnostic,
    SyntaxNode Node,
    HashSet<string> Written,
    HashSet<string> WrittenInProject,
    bool IsBatch,
    CancellationToken CancellationToken)
{
    internal SemanticModel Model => Editor.SemanticModel;

    /// <summary>The method that the diagnostic is about, if it is declared here and marked as tracked.</summary>
    internal (MethodDeclarationSyntax Syntax, IMethodSymbol Symbol, TrackedAttribute Attribute)? TrackedMethod() =>
        Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax syntax
        && Model.GetDeclaredSymbol(syntax, CancellationToken) is IMethodSymbol symbol
        && TrackedAttribute.Of(symbol) is { } attribute
            ? (syntax, symbol, attribute)
            : null;

    /// <summary>Whether a method can be made a tracked one as it is.</summary>
    internal bool CanTrack(MethodDeclarationSyntax method, IMethodSymbol symbol) =>
        MethodTracking.CanTrack(method, symbol, Model, Options, CancellationToken);

    internal AnalyzerOptions Options => Editor.OriginalDocument.Project.AnalyzerOptions;
}

using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tracking.Analyzer;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes;

/// <summary>Makes an async void core and its tracked method return a task, also where they stand in different files.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnTaskFix)), Shared]
public sealed class ReturnTaskFix : SolutionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.AsyncVoidCore];

    private protected override SolutionEdit Edit { get; } = new("Return a Task from both", nameof(ReturnTaskFix), ApplyAsync);

    private static async Task<bool> ApplyAsync(SolutionEditor editor, Document document, SyntaxNode node, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } core
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(core, cancellationToken) is not IMethodSymbol { ReturnsVoid: true } symbol
            || model.Compilation.GetTypeByMetadataName(TypeNames.Task) is not { } task
            || DefinitionOf(symbol, cancellationToken) is not { } definition
            || editor.OriginalSolution.GetDocument(definition.SyntaxTree) is not { } other)
        {
            return false;
        }

        Return(task, core, await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false));
        Return(task, definition, await editor.GetDocumentEditorAsync(other.Id, cancellationToken).ConfigureAwait(false));
        return true;
    }

    private static void Return(INamedTypeSymbol task, MethodDeclarationSyntax method, DocumentEditor editor) =>
        editor.ReplaceNode(method.ReturnType, editor.Generator.TypeExpression(task, addImport: true).WithTriviaFrom(method.ReturnType));

    // Both have to change together: in another type there may be more that depends on one of them.
    private static MethodDeclarationSyntax? DefinitionOf(IMethodSymbol core, CancellationToken cancellationToken) =>
        core.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(candidate => candidate is { IsPartialDefinition: true, ReturnsVoid: true, IsOverride: false }
                && TrackedAttribute.Of(candidate) is { } attribute
                && (attribute.Core ?? CoreName.Of(candidate.Name)) == core.Name
                && CoreSignature.Match(candidate, core, out _) is not null)
            .Select(candidate => candidate.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as MethodDeclarationSyntax)
            .FirstOrDefault(static syntax => syntax is not null);
}

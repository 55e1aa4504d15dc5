using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Tracking.Analyzer;
using Tracking.CodeFixes.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Cores;

/// <summary>Makes the part with a body of a method of which both parts are written by hand the core.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeBodyCoreFix)), Shared]
public sealed class MakeBodyCoreFix : SolutionFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NotPartial];

    private protected override SolutionEdit Edit { get; } =
        new("Make the part with the body the core", nameof(MakeBodyCoreFix), IsForBatch: true, ApplyAsync);

    private static async Task<bool> ApplyAsync(SolutionContext context)
    {
        if (context.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } definition
            || context.Model.GetDeclaredSymbol(definition, context.CancellationToken) is not IMethodSymbol { IsPartialDefinition: true } symbol
            || TrackedAttribute.Of(symbol) is not { } attribute
            || symbol.PartialImplementationPart?.DeclaringSyntaxReferences is not [var reference]
            || await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is not MethodDeclarationSyntax body
            || body.ParameterList.Parameters.Any(static parameter => parameter.AttributeLists.Count > 0)
            || await context.EditorOfAsync(body).ConfigureAwait(false) is not { } bodyEditor)
        {
            return false;
        }

        string name = string.IsNullOrWhiteSpace(attribute.Core) ? CoreName.Of(symbol.Name) : attribute.Core!;
        if (!SyntaxFacts.IsValidIdentifier(name) || CoreNames.IsTaken(symbol, name))
        {
            return false;
        }

        bodyEditor.ReplaceNode(body, TrackedMethodSyntax.CoreOf(body, name).WithLeadingTrivia(body.GetLeadingTrivia()));

        // An attribute of either part is one of the method, and the method is what callers see.
        if (body.AttributeLists.Count > 0)
        {
            DocumentEditor definitionEditor = await context.Editor.GetDocumentEditorAsync(context.Document.Id, context.CancellationToken).ConfigureAwait(false);
            definitionEditor.ReplaceNode(definition, WithAttributes(definition, body.AttributeLists));
        }

        return true;
    }

    private static MethodDeclarationSyntax WithAttributes(MethodDeclarationSyntax definition, SyntaxList<AttributeListSyntax> lists)
    {
        SyntaxTriviaList leading = definition.GetLeadingTrivia();
        SyntaxTriviaList between = [Lines.EndAt(definition), .. Lines.IndentationOf(definition)];
        AttributeListSyntax[] moved = [.. lists.Select(list => list.WithLeadingTrivia().WithTrailingTrivia(between))];
        MethodDeclarationSyntax bare = definition.WithLeadingTrivia();
        return bare.WithAttributeLists(SyntaxFactory.List([.. moved, .. bare.AttributeLists])).WithLeadingTrivia(leading);
    }
}

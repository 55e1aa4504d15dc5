using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Names of types as people write them: short, with a <c>using</c> where the file has none yet.</summary>
internal static class Imports
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A type's full name, which becomes short when the change is complete.</summary>
    internal static NameSyntax NameOf(string fullName) => SyntaxFactory
        .ParseName("global::" + fullName)
        .WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, Simplifier.Annotation);

    /// <summary>The same for an attribute, without the last part of its name.</summary>
    internal static NameSyntax AttributeOf(string fullName) => NameOf(fullName.Substring(0, fullName.Length - "Attribute".Length));

    /// <summary>
    /// The same in its brackets. It is read from text, because what is put together of parts is laid out anew by the settings of whoever
    /// applies the fix, and not as the file is.
    /// </summary>
    internal static AttributeListSyntax AttributeListOf(string fullName)
    {
        AttributeListSyntax list = SyntaxFactory.ParseMemberDeclaration($"[{AttributeOf(fullName)}] void M();")!.AttributeLists[0].WithoutTrivia();
        return list.ReplaceNode(list.Attributes[0].Name, AttributeOf(fullName));
    }

    /// <summary>The same for a type that is known; what the class library's generator writes of it gets no <c>using</c>.</summary>
    internal static TypeSyntax TypeOf(ITypeSymbol type) => SyntaxFactory
        .ParseTypeName(type.ToDisplayString(Format))
        .WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, Simplifier.Annotation);

    /// <summary>The same for a member of a type.</summary>
    internal static ExpressionSyntax Member(string fullName) => SyntaxFactory
        .ParseExpression("global::" + fullName)
        .WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, Simplifier.Annotation);

    /// <summary>Adds what the names in a changed document ask for.</summary>
    internal static async Task<Document> AddAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && root.GetAnnotatedNodes(Simplifier.AddImportsAnnotation).Any(name => !IsKnown(name, model, cancellationToken))
            ? await ImportAdder.AddImportsAsync(document, Simplifier.AddImportsAnnotation, options: null, cancellationToken).ConfigureAwait(false)
            : document;

    /// <summary>Adds what the names in all changed documents ask for.</summary>
    internal static async Task<Solution> AddAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        Solution imported = after;
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments()))
        {
            Document document = await AddAsync(after.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
            {
                imported = imported.WithDocumentSyntaxRoot(id, root);
            }
        }

        return imported;
    }

    // Where nothing is missing the class library's adder still adds an empty line.
    private static bool IsKnown(SyntaxNode added, SemanticModel model, CancellationToken cancellationToken) => added.DescendantNodesAndSelf()
        .Where(static node => node is SimpleNameSyntax)
        .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol)
        .Select(static symbol => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } ? type : symbol as INamedTypeSymbol)
        .OfType<INamedTypeSymbol>()
        .All(type => type.SpecialType != SpecialType.None
            || model.LookupNamespacesAndTypes(added.SpanStart, name: type.Name).Contains(type.OriginalDefinition, SymbolEqualityComparer.Default));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.CodeFixes.Sources;

/// <summary>
/// The places of a solution that call a constructor, in files that name its type. The class library's search passes over <c>new(…)</c> and the
/// arguments in a list of base types.
/// </summary>
internal static class ConstructorCalls
{
    internal static async Task<IReadOnlyList<(Document Document, SyntaxNode Node)>> OfAsync(
        IMethodSymbol constructor, Solution solution, CancellationToken cancellationToken)
    {
        List<(Document, SyntaxNode)> calls = [];
        foreach (Document document in solution.Projects.Where(static project => project.Language == LanguageNames.CSharp).SelectMany(static project => project.Documents))
        {
            if ((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString().Contains(constructor.ContainingType.Name)
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                calls.AddRange(root.DescendantNodes()
                    .Where(node => Calls(node, constructor, model, cancellationToken))
                    .Select(node => (document, node)));
            }
        }

        return calls;
    }

    private static bool Calls(SyntaxNode node, IMethodSymbol constructor, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax =>
            model.GetSymbolInfo(node, cancellationToken).Symbol is IMethodSymbol called && IsSame(called, constructor),

        // One that says nothing of its base calls the constructor without parameters.
        ConstructorDeclarationSyntax { Initializer: null } =>
            constructor.Parameters.IsEmpty && IsOfDerived(model.GetDeclaredSymbol(node, cancellationToken)?.ContainingType, constructor),
        SimpleBaseTypeSyntax { Parent.Parent: ClassDeclarationSyntax or RecordDeclarationSyntax } =>
            constructor.Parameters.IsEmpty
            && model.GetDeclaredSymbol(node.Parent!.Parent!, cancellationToken) is INamedTypeSymbol derived
            && derived.InstanceConstructors.Any(each => each.IsImplicitlyDeclared && each.Parameters.IsEmpty)
            && IsOfDerived(derived, constructor)
            && model.GetTypeInfo(((SimpleBaseTypeSyntax)node).Type, cancellationToken).Type?.TypeKind == TypeKind.Class,
        _ => false,
    };

    private static bool IsOfDerived(INamedTypeSymbol? type, IMethodSymbol constructor) =>
        type?.BaseType is { } derivedFrom && Text(derivedFrom.OriginalDefinition) == Text(constructor.ContainingType.OriginalDefinition);

    // Each project of a solution has symbols of its own.
    private static bool IsSame(IMethodSymbol called, IMethodSymbol constructor) =>
        called.MethodKind == MethodKind.Constructor && Text(called.OriginalDefinition) == Text(constructor.OriginalDefinition);

    private static string Text(ISymbol symbol) => $"{symbol.ContainingAssembly?.Name} {symbol.ToDisplayString()}";
}

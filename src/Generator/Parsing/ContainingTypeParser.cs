using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;
using Tracking.Generator.Model;

namespace Tracking.Generator.Parsing;

/// <summary>Reads the types that a method stands in.</summary>
internal static class ContainingTypeParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    internal static ContainingTypeModel Parse(IMethodSymbol method, MethodDeclarationSyntax syntax, string assemblyName)
    {
        INamedTypeSymbol type = method.ContainingType;
        HashSet<string> isUnsafe = new(StringComparer.Ordinal);
        foreach (TypeDeclarationSyntax declaration in syntax.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            // `unsafe` holds for the part that it stands on alone.
            if (declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword))
            {
                isUnsafe.Add(declaration.Identifier.ValueText);
            }
        }

        IReadOnlyList<INamedTypeSymbol> types = ContainingTypes.Of(method);
        return new(
            assemblyName,
            type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(NamespaceFormat),
            string.Join(".", types.Select(static containing => containing.Name)),
            string.Join("+", types.Select(static containing => containing.MetadataName)),
            type.TypeKind == TypeKind.Struct,
            types.Select(containing => Header(containing, isUnsafe.Contains(containing.Name))).ToEquatableArray());
    }

    private static string Header(INamedTypeSymbol type, bool isUnsafe)
    {
        string keyword = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        string parameters = type.Arity == 0
            ? string.Empty
            : $"<{string.Join(", ", type.TypeParameters.Select(static parameter => Variance(parameter) + Identifier.Escape(parameter.Name)))}>";
        return $"{(isUnsafe ? "unsafe " : string.Empty)}partial {keyword} {Identifier.Escape(type.Name)}{parameters}";
    }

    private static string Variance(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => string.Empty,
    };
}

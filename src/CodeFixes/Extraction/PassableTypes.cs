using Microsoft.CodeAnalysis;

namespace Tracking.CodeFixes.Extraction;

/// <summary>Which types a parameter of a written method can have.</summary>
internal static class PassableTypes
{
    internal static bool Contain(ITypeSymbol? type) => type switch
    {
        null or { IsRefLikeType: true } => false,
        { TypeKind: TypeKind.Error or TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer } => false,
        { IsAnonymousType: true } => false,
        IArrayTypeSymbol array => Contain(array.ElementType),
        INamedTypeSymbol named => (named.CanBeReferencedByName || named.IsTupleType)
            && named.TypeArguments.All(Contain)
            && (named.ContainingType is null || Contain(named.ContainingType)),
        _ => true,
    };

    /// <summary>The type parameters of methods that a type is made of.</summary>
    internal static IEnumerable<ITypeParameterSymbol> MethodParametersIn(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol { DeclaringMethod: not null } parameter => [parameter],
        IArrayTypeSymbol array => MethodParametersIn(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(MethodParametersIn),
        _ => [],
    };
}

using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Parsing;

/// <summary>What the types of a signature mention.</summary>
internal static class Mentions
{
    /// <summary>Whether a type of the signature does not exist, or is not written yet.</summary>
    internal static bool Error(IMethodSymbol method) => TypesOf(method).Any(static type => type.TypeKind == TypeKind.Error);

    /// <summary>All types that the signature names, their parts included.</summary>
    internal static IEnumerable<ITypeSymbol> TypesOf(IMethodSymbol method) =>
        Parts(method.ReturnType)
            .Concat(method.Parameters.SelectMany(static parameter => Parts(parameter.Type)))
            .Concat(method.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes).SelectMany(Parts));

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type)
    {
        yield return type;
        IEnumerable<ITypeSymbol> parts = type switch
        {
            IArrayTypeSymbol array => [array.ElementType],
            IPointerTypeSymbol pointer => [pointer.PointedAtType],
            IFunctionPointerTypeSymbol function => function.Signature.Parameters.Select(static parameter => parameter.Type).Append(function.Signature.ReturnType),
            INamedTypeSymbol named => named.ContainingType is { } containing ? named.TypeArguments.Append(containing) : named.TypeArguments,
            _ => [],
        };
        foreach (ITypeSymbol part in parts.SelectMany(Parts))
        {
            yield return part;
        }
    }
}

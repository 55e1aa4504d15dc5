using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>What the types of a signature mention.</summary>
internal static class Mentions
{
    /// <summary>Whether a type of the signature does not exist, or is not written yet.</summary>
    internal static bool Error(IMethodSymbol method) => Any(method, static type => type.TypeKind == TypeKind.Error);

    /// <summary>All types that the signature names, their parts included, each once.</summary>
    internal static List<ITypeSymbol> TypesOf(IMethodSymbol method)
    {
        List<ITypeSymbol> found = [];
        Any(method, type => Add(type, found));
        return found;
    }

    /// <summary>All types that a type names, itself included, each once.</summary>
    internal static List<ITypeSymbol> TypesOf(ITypeSymbol type)
    {
        List<ITypeSymbol> found = [];
        Any(type, each => Add(each, found));
        return found;
    }

    // Never what is looked for: all are wanted.
    private static bool Add(ITypeSymbol type, List<ITypeSymbol> found)
    {
        if (!found.Contains(type))
        {
            found.Add(type);
        }

        return false;
    }

    private static bool Any(IMethodSymbol method, Func<ITypeSymbol, bool> isWanted)
    {
        if (Any(method.ReturnType, isWanted))
        {
            return true;
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (Any(parameter.Type, isWanted))
            {
                return true;
            }
        }

        return method.Arity > 0 && method.TypeParameters.Any(parameter => Any(parameter.ConstraintTypes, isWanted));
    }

    // This runs for each tracked method at each edit: nested iterators would cost more than what they find.
    private static bool Any(ITypeSymbol type, Func<ITypeSymbol, bool> isWanted) => isWanted(type) || type switch
    {
        IArrayTypeSymbol array => Any(array.ElementType, isWanted),
        IPointerTypeSymbol pointer => Any(pointer.PointedAtType, isWanted),
        IFunctionPointerTypeSymbol { Signature: var signature } =>
            signature.Parameters.Any(parameter => Any(parameter.Type, isWanted)) || Any(signature.ReturnType, isWanted),
        INamedTypeSymbol named => (named.Arity > 0 && Any(named.TypeArguments, isWanted)) || (named.ContainingType is { } containing && Any(containing, isWanted)),
        _ => false,
    };

    private static bool Any(ImmutableArray<ITypeSymbol> types, Func<ITypeSymbol, bool> isWanted)
    {
        foreach (ITypeSymbol type in types)
        {
            if (Any(type, isWanted))
            {
                return true;
            }
        }

        return false;
    }
}

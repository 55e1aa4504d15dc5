using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>What the types of a signature mention.</summary>
internal static class Mentions
{
    /// <summary>Whether a type of the signature does not exist, or is not written yet.</summary>
    internal static bool Error(IMethodSymbol method) => TypesOf(method).Exists(static type => type.TypeKind == TypeKind.Error);

    /// <summary>All types that the signature names, their parts included, each once.</summary>
    internal static List<ITypeSymbol> TypesOf(IMethodSymbol method)
    {
        List<ITypeSymbol> found = [];
        Add(method.ReturnType, found);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            Add(parameter.Type, found);
        }

        foreach (ITypeParameterSymbol parameter in method.TypeParameters)
        {
            AddAll(parameter.ConstraintTypes, found);
        }

        return found;
    }

    /// <summary>All types that a type names, itself included, each once.</summary>
    internal static List<ITypeSymbol> TypesOf(ITypeSymbol type)
    {
        List<ITypeSymbol> found = [];
        Add(type, found);
        return found;
    }

    // This runs for each tracked method at each edit: a list, because nested iterators cost more than what they find.
    private static void Add(ITypeSymbol type, List<ITypeSymbol> found)
    {
        if (found.Contains(type))
        {
            return;
        }

        found.Add(type);
        switch (type)
        {
            case IArrayTypeSymbol array:
                Add(array.ElementType, found);
                break;
            case IPointerTypeSymbol pointer:
                Add(pointer.PointedAtType, found);
                break;
            case IFunctionPointerTypeSymbol function:
                AddAll(function.Signature.Parameters.Select(static parameter => parameter.Type), found);
                Add(function.Signature.ReturnType, found);
                break;
            case INamedTypeSymbol named:
                AddAll(named.TypeArguments, found);
                if (named.ContainingType is { } containing)
                {
                    Add(containing, found);
                }

                break;
        }
    }

    private static void AddAll(IEnumerable<ITypeSymbol> types, List<ITypeSymbol> found)
    {
        foreach (ITypeSymbol type in types)
        {
            Add(type, found);
        }
    }
}

using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>What a method marked <c>[UsageReader]</c> has to be.</summary>
internal static class UsageReaderContract
{
    /// <summary>What is wrong with a marked method, or null.</summary>
    internal static string? Fault(IMethodSymbol method)
    {
        if (!method.IsStatic || method.MethodKind != MethodKind.Ordinary)
        {
            return "is not a static method";
        }

        if (method.Arity > 0 || IsInGenericType(method.ContainingType))
        {
            return "is generic, or stands in a generic type";
        }

        if (!method.ReturnType.Is(TypeNames.TokenUsage) && !method.ReturnType.Is(TypeNames.ModelResponse))
        {
            return "returns neither TokenUsage nor ModelResponse";
        }

        if (method.Parameters is not [{ RefKind: RefKind.None or RefKind.In } parameter])
        {
            return "does not take the response as its one parameter";
        }

        if (parameter.Type is { IsRefLikeType: true } or { TypeKind: TypeKind.Pointer or TypeKind.Dynamic or TypeKind.Error })
        {
            return "does not take a type that a model call can return";
        }

        return IsReachable(method) ? null : "is not accessible to the rest of its assembly";
    }

    /// <summary>Whether a reader, which is right, reads a type: its own parameter's or one that derives from it.</summary>
    internal static bool Reads(IMethodSymbol reader, ITypeSymbol response) =>
        SymbolEqualityComparer.Default.Equals(reader.Parameters[0].Type, response)
        || response.SelfAndBases().Contains(reader.Parameters[0].Type, SymbolEqualityComparer.Default);

    private static bool IsInGenericType(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.Arity > 0 || type.IsFileLocal)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReachable(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is IMethodSymbol or INamedTypeSymbol; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }
}

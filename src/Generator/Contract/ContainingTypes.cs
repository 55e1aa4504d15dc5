using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Generator.Contract;

/// <summary>The types that a method stands in.</summary>
internal static class ContainingTypes
{
    /// <summary>The types, outermost first.</summary>
    internal static IReadOnlyList<INamedTypeSymbol> Of(ISymbol member)
    {
        List<INamedTypeSymbol> types = [];
        for (INamedTypeSymbol? type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            types.Insert(0, type);
        }

        return types;
    }

    /// <summary>Whether one of them is of a kind.</summary>
    internal static bool Any(ISymbol member, Func<INamedTypeSymbol, bool> isOfKind)
    {
        for (INamedTypeSymbol? type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            if (isOfKind(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another file can add to all of them.</summary>
    internal static bool ArePartial(ISymbol member) => !Any(member, static type => !IsPartial(type));

    /// <summary>Those of them that another file cannot add to.</summary>
    internal static IEnumerable<INamedTypeSymbol> NotPartial(ISymbol member) =>
        ArePartial(member) ? [] : Of(member).Where(static type => !IsPartial(type));

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(static reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}

using Microsoft.CodeAnalysis;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Whether a core can be written beside what is there.</summary>
internal static class CoreNames
{
    /// <summary>Whether a type has a member of a name that a core with the method's own parameters could not stand beside.</summary>
    internal static bool IsTaken(IMethodSymbol tracked, string name) => tracked.ContainingType.GetMembers(name).Any(member =>
        member is not IMethodSymbol method
        || (method.Arity == tracked.Arity
            && method.Parameters.Length == tracked.Parameters.Length
            && method.Parameters.Zip(tracked.Parameters, static (left, right) => SameType(left.Type, right.Type)).All(static same => same)));

    private static bool SameType(ITypeSymbol left, ITypeSymbol right) =>
        SymbolEqualityComparer.Default.Equals(left, right)
        || (left is ITypeParameterSymbol first && right is ITypeParameterSymbol second && first.Ordinal == second.Ordinal);
}

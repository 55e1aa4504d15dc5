using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.Generator.Parsing;

/// <summary>
/// Whether the compiler rejects the user's own declaration: a second part of it would be rejected too, in a file that the user
/// did not write.
/// </summary>
/// <remarks>
/// The compiler is not asked for its diagnostics: that takes it four milliseconds for each method at each edit, because it
/// goes through all declarations of the compilation.
/// </remarks>
internal static class DeclarationErrors
{
    internal static bool Any(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        (syntax.ContainsDiagnostics && syntax.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        || method.ContainingType.GetMembers(method.Name).Any(other => IsSecondDefinition(method, other));

    // CS0756: the two would get one body each.
    private static bool IsSecondDefinition(IMethodSymbol method, ISymbol other) =>
        !ReferenceEquals(method, other)
        && other is IMethodSymbol { IsPartialDefinition: true } candidate
        && candidate.Arity == method.Arity
        && candidate.Parameters.Length == method.Parameters.Length
        && candidate.Parameters.Zip(method.Parameters, static (left, right) =>
            left.RefKind == right.RefKind && SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(static same => same);
}

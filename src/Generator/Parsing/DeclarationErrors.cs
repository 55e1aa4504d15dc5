using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        (syntax.ContainsDiagnostics && syntax.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !IsInAttribute(diagnostic, syntax)))
        || LacksAccessibility(method, syntax)
        || LacksUnsafe(method, syntax)
        || syntax.ParameterList.Parameters.Any(HasLoneReadOnly)
        || method.ContainingType.GetMembers(method.Name).Any(other => IsSecondDefinition(method, other));

    // Attributes are not repeated: while one is being typed, the signature stays what it is, and so does the body.
    private static bool IsInAttribute(Diagnostic diagnostic, MethodDeclarationSyntax syntax) =>
        syntax.AttributeLists.Concat(syntax.ParameterList.Parameters.SelectMany(static parameter => parameter.AttributeLists))
            .Any(list => list.FullSpan.Contains(diagnostic.Location.SourceSpan));

    // CS8796, CS8797, CS8798: without an accessibility a partial method can be no more than C# 8 let it be.
    private static bool LacksAccessibility(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        !syntax.Modifiers.Any(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
        && (!method.ReturnsVoid
            || method.Parameters.Any(static parameter => parameter.RefKind == RefKind.Out)
            || syntax.Modifiers.Any(static modifier => modifier.Kind() is
                SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.SealedKeyword
                or SyntaxKind.NewKeyword or SyntaxKind.ExternKeyword));

    // CS0214: pointers outside of an unsafe context.
    private static bool LacksUnsafe(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        (IsPointer(method.ReturnType) || method.Parameters.Any(static parameter => IsPointer(parameter.Type)))
        && !syntax.Modifiers.Any(SyntaxKind.UnsafeKeyword)
        && !syntax.Ancestors().OfType<TypeDeclarationSyntax>().Any(static type => type.Modifiers.Any(SyntaxKind.UnsafeKeyword));

    private static bool IsPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => IsPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsPointer),
        _ => false,
    };

    // CS9190: `readonly` that does not stand behind `ref`.
    private static bool HasLoneReadOnly(ParameterSyntax parameter)
    {
        int position = parameter.Modifiers.IndexOf(SyntaxKind.ReadOnlyKeyword);
        return position == 0 || (position > 0 && !parameter.Modifiers[position - 1].IsKind(SyntaxKind.RefKeyword));
    }

    // CS0756: the two would get one body each.
    private static bool IsSecondDefinition(IMethodSymbol method, ISymbol other) =>
        !ReferenceEquals(method, other)
        && other is IMethodSymbol { IsPartialDefinition: true } candidate
        && candidate.Arity == method.Arity
        && candidate.Parameters.Length == method.Parameters.Length
        && candidate.Parameters.Zip(method.Parameters, static (left, right) =>
            left.RefKind == right.RefKind && SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(static same => same);
}

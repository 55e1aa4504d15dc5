using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.CodeFixes.Sources;

/// <summary>The member in which a constructor keeps what it is given, as the type keeps other things.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsProperty">Whether it is a property.</param>
/// <param name="IsQualified">Whether it is assigned with <c>this.</c>.</param>
/// <param name="Accessibility">The words that other members of the kind begin with.</param>
/// <param name="Model">The member that it is like; null if there is none.</param>
internal sealed record KeptMember(string Name, bool IsProperty, bool IsQualified, string Accessibility, MemberDeclarationSyntax? Model)
{
    internal static KeptMember Of(
        ConstructorDeclarationSyntax constructor, INamedTypeSymbol container, string parameter, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (AssignmentExpressionSyntax assignment in constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>().Reverse())
        {
            if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is (IFieldSymbol or IPropertySymbol) and { IsStatic: false } kept
                && SymbolEqualityComparer.Default.Equals(kept.ContainingType, container)
                && constructor.ParameterList.Parameters.Select(static each => each.Identifier.ValueText)
                    .FirstOrDefault(name => NamesOf(assignment.Right).Contains(name)) is { } given
                && NameLike(kept.Name, given, parameter) is { } name)
            {
                MemberDeclarationSyntax? declaration = kept.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
                    .FirstAncestorOrSelf<MemberDeclarationSyntax>();
                return new(
                    name,
                    kept is IPropertySymbol,
                    name == parameter || assignment.Left is MemberAccessExpressionSyntax,
                    AccessibilityOf(declaration),
                    declaration);
            }
        }

        string? field = container.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(static each => each is { IsStatic: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Microsoft.CodeAnalysis.Accessibility.Private })?.Name;
        string prefix = field is null || field.StartsWith("_", StringComparison.Ordinal) ? "_" : field.StartsWith("m_", StringComparison.Ordinal) ? "m_" : string.Empty;
        return new(prefix + parameter, IsProperty: false, IsQualified: prefix.Length == 0, "private ", Model: null);
    }

    /// <summary>The member's declaration, without trivia.</summary>
    internal MemberDeclarationSyntax Declaration(TypeSyntax type)
    {
        MemberDeclarationSyntax member = SyntaxFactory.ParseMemberDeclaration(
            IsProperty ? $"{Accessibility}object {Name} {{ get; }}" : $"{Accessibility}readonly object {Name};")!;
        return member.ReplaceNode(
            member.DescendantNodes().OfType<PredefinedTypeSyntax>().First(), type.WithTrailingTrivia(SyntaxFactory.Space));
    }

    internal static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    // As `_chat` is to `chat`, `m_chat` to `chat`, and `Chat` to `chat`.
    private static string? NameLike(string kept, string given, string parameter) =>
        kept.EndsWith(given, StringComparison.Ordinal) ? kept.Substring(0, kept.Length - given.Length) + parameter
        : kept.EndsWith(Capitalized(given), StringComparison.Ordinal) ? kept.Substring(0, kept.Length - given.Length) + Capitalized(parameter)
        : null;

    private static IEnumerable<string> NamesOf(ExpressionSyntax value) =>
        value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText);

    private static string AccessibilityOf(MemberDeclarationSyntax? declaration) => declaration is null
        ? "private "
        : string.Concat(declaration.Modifiers
            .Where(static modifier => modifier.IsKind(SyntaxKind.PrivateKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword))
            .Select(static modifier => modifier.ValueText + " "));
}

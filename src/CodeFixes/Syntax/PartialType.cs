using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Makes types partial.</summary>
internal static class PartialType
{
    /// <summary>Makes a type and all around it partial; false if all are.</summary>
    internal static bool MakeAllPartial(DocumentEditor editor, SyntaxNode node)
    {
        bool isChanged = false;
        foreach (TypeDeclarationSyntax type in node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(static type => !IsPartial(type)))
        {
            editor.ReplaceNode(type, static (current, _) => current is TypeDeclarationSyntax declaration ? Make(declaration) : current);
            isChanged = true;
        }

        return isChanged;
    }

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    // `partial` is the last of the modifiers. Several diagnostics can ask for it.
    private static TypeDeclarationSyntax Make(TypeDeclarationSyntax type)
    {
        if (IsPartial(type))
        {
            return type;
        }

        SyntaxToken partial = SyntaxFactory.Token(default, SyntaxKind.PartialKeyword, [SyntaxFactory.Space]);
        return type.Modifiers.Count > 0
            ? type.AddModifiers(partial)
            : type
                .WithKeyword(type.Keyword.WithLeadingTrivia())
                .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes.Sources;

/// <summary>Adds a parameter for the tracking to a constructor.</summary>
internal static class ConstructorParameter
{
    /// <summary>To a primary constructor, whose parameter methods can use.</summary>
    internal static bool Add(DocumentEditor editor, ParameterListSyntax list, int position, ParameterSyntax parameter)
    {
        if (IsTaken(list, parameter))
        {
            return false;
        }

        editor.ReplaceNode(list, ListInsertion.Of(list, position, parameter));
        return true;
    }

    /// <summary>To a constructor with a body, which keeps it as it keeps what else it is given.</summary>
    internal static bool AddWithField(
        DocumentEditor editor, ConstructorDeclarationSyntax constructor, INamedTypeSymbol container, int position, ParameterSyntax parameter, SolutionContext context)
    {
        KeptMember member = KeptMember.Of(constructor, container, parameter.Identifier.ValueText, editor.SemanticModel, context.CancellationToken);
        if (IsTaken(constructor.ParameterList, parameter)
            || constructor.Initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) == true
            || (constructor.Body is null && constructor.ExpressionBody is null)
            || !container.GetMembers(member.Name).IsEmpty)
        {
            return false;
        }

        SyntaxTrivia end = Lines.EndAt(constructor);
        StatementSyntax assignment = SyntaxFactory
            .ParseStatement($"{(member.IsQualified ? "this." : string.Empty)}{member.Name} = {parameter.Identifier.Text};")
            .WithTrailingTrivia(end)
            .WithAdditionalAnnotations(Formatter.Annotation);
        BlockSyntax body = constructor.Body ?? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(constructor.ExpressionBody!.Expression));
        MemberDeclarationSyntax declaration = member.Declaration(parameter.Type!);
        if (member.Model is { } model && model.SyntaxTree == constructor.SyntaxTree)
        {
            editor.InsertAfter(model, declaration.WithLeadingTrivia(Lines.IndentationOf(model)).WithTrailingTrivia(end));
        }
        else
        {
            editor.InsertBefore(constructor, declaration
                .WithLeadingTrivia(Lines.IndentationOf(constructor))
                .WithTrailingTrivia(constructor.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia)
                    ? SyntaxFactory.TriviaList(end)
                    : SyntaxFactory.TriviaList(end, end)));
        }

        editor.ReplaceNode(constructor, constructor
            .WithParameterList(ListInsertion.Of(constructor.ParameterList, position, parameter))
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(body.AddStatements(assignment))
            .WithAdditionalAnnotations(Formatter.Annotation));
        return true;
    }

    /// <summary>As a primary constructor, where there is no constructor.</summary>
    internal static bool AddPrimaryConstructor(DocumentEditor editor, SyntaxNode node, INamedTypeSymbol container, ParameterSyntax parameter)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || declaration is not (ClassDeclarationSyntax or RecordDeclarationSyntax)
            || declaration.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            || container.GetMembers(parameter.Identifier.ValueText).Length > 0)
        {
            return false;
        }

        ParameterListSyntax list = SyntaxFactory.ParameterList(SyntaxFactory.SingletonSeparatedList(parameter));
        editor.ReplaceNode(declaration, (current, _) => current is TypeDeclarationSyntax now ? WithList(now, list) : current);
        return true;
    }

    /// <summary>The parameters of a record are its properties, and are named as such.</summary>
    internal static ParameterSyntax Named(ParameterSyntax parameter, SyntaxNode? declaration) =>
        declaration is not TypeDeclarationSyntax { ParameterList: { } list } || list.Parameters.All(static other => char.IsUpper(other.Identifier.ValueText.FirstOrDefault()))
            ? parameter.WithIdentifier(SyntaxFactory.Identifier(KeptMember.Capitalized(parameter.Identifier.ValueText)))
            : parameter;

    private static TypeDeclarationSyntax WithList(TypeDeclarationSyntax declaration, ParameterListSyntax list)
    {
        SyntaxToken last = declaration.TypeParameterList?.GreaterThanToken ?? declaration.Identifier;
        TypeDeclarationSyntax tight = declaration.ReplaceToken(last, last.WithTrailingTrivia());
        return tight.WithParameterList(list.WithTrailingTrivia(last.TrailingTrivia));
    }

    private static bool IsTaken(ParameterListSyntax list, ParameterSyntax parameter) =>
        list.Parameters.Any(other => string.Equals(other.Identifier.ValueText, parameter.Identifier.ValueText, StringComparison.OrdinalIgnoreCase));
}

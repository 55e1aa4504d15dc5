using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Adds a parameter for the tracking to a constructor.</summary>
internal static class ConstructorParameter
{
    private const string Name = "tracking";
    private const string FieldName = "_tracking";

    /// <summary>To a primary constructor, whose parameter methods can use.</summary>
    internal static bool Add(DocumentEditor editor, ParameterListSyntax list, TypeSyntax type)
    {
        if (IsTaken(list))
        {
            return false;
        }

        editor.ReplaceNode(list, With(list, type));
        return true;
    }

    /// <summary>To a constructor with a body, which keeps it in a field.</summary>
    internal static bool AddWithField(DocumentEditor editor, ConstructorDeclarationSyntax constructor, INamedTypeSymbol container, TypeSyntax type)
    {
        if (IsTaken(constructor.ParameterList)
            || constructor.Initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) == true
            || (constructor.Body is null && constructor.ExpressionBody is null)
            || !container.GetMembers(FieldName).IsEmpty)
        {
            return false;
        }

        StatementSyntax assignment = SyntaxFactory.ParseStatement($"{FieldName} = {Name};").WithAdditionalAnnotations(Formatter.Annotation);
        BlockSyntax body = constructor.Body ?? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(constructor.ExpressionBody!.Expression));
        MemberDeclarationSyntax field = SyntaxFactory.ParseMemberDeclaration($"private readonly object {FieldName};")!;
        field = field.ReplaceNode(
            field.DescendantNodes().OfType<PredefinedTypeSyntax>().First(), type.WithTrailingTrivia(SyntaxFactory.Space));
        SyntaxTrivia end = Lines.EndAt(constructor);
        editor.InsertBefore(constructor, field
            .WithLeadingTrivia(Lines.IndentationOf(constructor))
            .WithTrailingTrivia(constructor.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia)
                ? SyntaxFactory.TriviaList(end)
                : SyntaxFactory.TriviaList(end, end)));
        editor.ReplaceNode(constructor, constructor
            .WithParameterList(With(constructor.ParameterList, type))
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(body.AddStatements(assignment))
            .WithAdditionalAnnotations(Formatter.Annotation));
        return true;
    }

    /// <summary>As a primary constructor, where there is no constructor.</summary>
    internal static bool AddPrimaryConstructor(EditContext context, INamedTypeSymbol container, TypeSyntax type)
    {
        if (context.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || declaration is not (ClassDeclarationSyntax or RecordDeclarationSyntax)
            || declaration.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            || container.GetMembers(Name).Length > 0)
        {
            return false;
        }

        ParameterListSyntax list = SyntaxFactory.ParameterList(SyntaxFactory.SingletonSeparatedList(Parameter(type)));
        context.Editor.ReplaceNode(declaration, (current, _) => current is TypeDeclarationSyntax now ? WithList(now, list) : current);
        return true;
    }

    private static TypeDeclarationSyntax WithList(TypeDeclarationSyntax declaration, ParameterListSyntax list)
    {
        SyntaxToken last = declaration.TypeParameterList?.GreaterThanToken ?? declaration.Identifier;
        TypeDeclarationSyntax tight = declaration.ReplaceToken(last, last.WithTrailingTrivia());
        return tight.WithParameterList(list.WithTrailingTrivia(last.TrailingTrivia));
    }

    private static bool IsTaken(ParameterListSyntax list) =>
        list.Parameters.Any(static parameter => parameter.Identifier.ValueText == Name);

    // Before what may be left out, which has to come last.
    private static ParameterListSyntax With(ParameterListSyntax list, TypeSyntax type)
    {
        int index = 0;
        while (index < list.Parameters.Count
            && list.Parameters[index].Default is null
            && !list.Parameters[index].Modifiers.Any(SyntaxKind.ParamsKeyword))
        {
            index++;
        }

        return list.WithParameters(list.Parameters.Insert(index, Parameter(type))).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static ParameterSyntax Parameter(TypeSyntax type) =>
        SyntaxFactory.Parameter(SyntaxFactory.Identifier(Name)).WithType(type.WithTrailingTrivia(SyntaxFactory.Space));
}

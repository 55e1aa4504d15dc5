using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.Generator.Contract;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Changes arguments of the attribute that makes a method a tracked one.</summary>
internal static class AttributeArguments
{
    /// <summary>Sets a property, in place of what it is set to now; false if the attribute stands in another file.</summary>
    internal static bool Set(EditContext context, TrackedAttribute attribute, string name, ExpressionSyntax value)
    {
        if (attribute.Data.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax syntax
            || syntax.SyntaxTree != context.Editor.OriginalRoot.SyntaxTree)
        {
            return false;
        }

        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space))
                .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)),
            null,
            value);
        AttributeArgumentSyntax? present = syntax.ArgumentList?.Arguments
            .FirstOrDefault(candidate => candidate.NameEquals?.Name.Identifier.ValueText == name);
        if (present is not null)
        {
            context.Editor.ReplaceNode(present, argument.WithTriviaFrom(present));
        }
        else
        {
            context.Editor.ReplaceNode(syntax, With(syntax, argument));
        }

        return true;
    }

    private static AttributeSyntax With(AttributeSyntax attribute, AttributeArgumentSyntax argument) =>
        attribute.ArgumentList is { Arguments: [_, ..] arguments } list
            ? attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList(
                [.. arguments, argument],
                Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), arguments.Count))))
            : attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument)));
}

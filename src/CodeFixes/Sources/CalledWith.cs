using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tracking.CodeFixes.Syntax;

namespace Tracking.CodeFixes.Sources;

/// <summary>Calls of methods and constructors, in all ways to write them.</summary>
internal static class CalledWith
{
    /// <summary>The call that a node is, or whose method it names; null if it names one without calling it.</summary>
    internal static SyntaxNode? CallAt(SyntaxNode name)
    {
        if (name is BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
        {
            return name;
        }

        SyntaxNode outermost = name;
        while (outermost.Parent is NameSyntax || (outermost.Parent is MemberAccessExpressionSyntax access && access.Name == outermost)
            || (outermost.Parent is MemberBindingExpressionSyntax))
        {
            outermost = outermost.Parent;
        }

        return outermost.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == outermost => call,
            _ => null,
        };
    }

    /// <summary>The call with one argument more: at its position, or by its name where others have names.</summary>
    internal static SyntaxNode Argument(SyntaxNode call, int position, ExpressionSyntax value, string name)
    {
        return call switch
        {
            ImplicitObjectCreationExpressionSyntax creation => creation.WithArgumentList(With(creation.ArgumentList)),
            ObjectCreationExpressionSyntax { ArgumentList: null } creation => creation
                .WithType(creation.Type.WithoutTrailingTrivia())
                .WithArgumentList(With(SyntaxFactory.ArgumentList()).WithTrailingTrivia(creation.Type.GetTrailingTrivia())),
            ObjectCreationExpressionSyntax { ArgumentList: { } list } creation => creation.WithArgumentList(With(list)),
            ConstructorInitializerSyntax initializer => initializer.WithArgumentList(With(initializer.ArgumentList)),
            PrimaryConstructorBaseTypeSyntax bases => bases.WithArgumentList(With(bases.ArgumentList)),
            InvocationExpressionSyntax invocation => invocation.WithArgumentList(With(invocation.ArgumentList)),
            _ => call,
        };

        ArgumentListSyntax With(ArgumentListSyntax list) => list.Arguments.Any(static argument => argument.NameColon is not null) || position > list.Arguments.Count
            ? ListInsertion.Of(list, list.Arguments.Count, SyntaxFactory.Argument(value).WithNameColon(SyntaxFactory
                .NameColon(SyntaxFactory.IdentifierName(name))
                .WithTrailingTrivia(SyntaxFactory.Space)))
            : ListInsertion.Of(list, position, SyntaxFactory.Argument(value));
    }
}

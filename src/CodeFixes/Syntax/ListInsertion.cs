using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tracking.CodeFixes.Syntax;

/// <summary>Adds to a list of parameters or arguments, on a line of its own where the others have one.</summary>
internal static class ListInsertion
{
    internal static ParameterListSyntax Of(ParameterListSyntax list, int position, ParameterSyntax parameter) =>
        list.WithParameters(Insert(list.Parameters, position, parameter));

    internal static ArgumentListSyntax Of(ArgumentListSyntax list, int position, ArgumentSyntax argument) =>
        list.WithArguments(Insert(list.Arguments, position, argument));

    private static SeparatedSyntaxList<T> Insert<T>(SeparatedSyntaxList<T> list, int position, T added)
        where T : SyntaxNode
    {
        if (list.Count == 0)
        {
            return list.Add(added);
        }

        T neighbour = list[Math.Min(position, list.Count - 1)];
        SyntaxToken comma = list.SeparatorCount > 0
            ? SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(list.GetSeparator(0).TrailingTrivia)
            : SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        List<T> nodes = [.. list];
        List<SyntaxToken> commas = [.. list.GetSeparators()];
        nodes.Insert(position, added.WithLeadingTrivia(neighbour.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
        commas.Insert(Math.Min(position, commas.Count), comma);
        if (position == list.Count)
        {
            // What ends the line of the last one ends the line of the new last one.
            nodes[position] = nodes[position].WithTrailingTrivia(nodes[position - 1].GetTrailingTrivia());
            nodes[position - 1] = nodes[position - 1].WithTrailingTrivia();
        }

        return SyntaxFactory.SeparatedList(nodes, commas);
    }
}

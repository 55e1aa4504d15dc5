using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.CodeFixes.Extraction;

/// <summary>Moves code of several lines to another indentation, and keeps how its lines stand to each other.</summary>
internal static class MovedLines
{
    /// <param name="node">The code, without what stands before it.</param>
    /// <param name="from">The indentation of the line that it began on.</param>
    /// <param name="to">That of the line that it begins on now.</param>
    internal static T To<T>(T node, string from, string to)
        where T : SyntaxNode
    {
        if (from == to)
        {
            return node;
        }

        SyntaxToken first = node.GetFirstToken();
        return node.ReplaceTokens(
            node.DescendantTokens().Where(token => token != first && StartsLine(token)),
            (_, token) => token.WithLeadingTrivia(Moved(token.LeadingTrivia, from, to)));
    }

    /// <summary>The white space that a line begins with.</summary>
    internal static string IndentationOfLineAt(SyntaxNode node)
    {
        string line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart(' ', '\t').Length);
    }

    private static bool StartsLine(SyntaxToken token) =>
        token.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia) || token.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    // What is not trivia, the text of strings, stays as it is.
    private static SyntaxTriviaList Moved(SyntaxTriviaList trivia, string from, string to)
    {
        bool isAtStart = true;
        List<SyntaxTrivia> moved = [];
        foreach (SyntaxTrivia each in trivia)
        {
            bool isIndentation = isAtStart && each.IsKind(SyntaxKind.WhitespaceTrivia) && each.ToString().StartsWith(from, StringComparison.Ordinal);
            moved.Add(isIndentation ? SyntaxFactory.Whitespace(to + each.ToString().Substring(from.Length)) : each);
            isAtStart = each.IsKind(SyntaxKind.EndOfLineTrivia);
        }

        return SyntaxFactory.TriviaList(moved);
    }
}

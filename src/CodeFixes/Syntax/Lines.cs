using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.CodeFixes.Syntax;

/// <summary>New lines and indentation as they are in the user's file.</summary>
internal static class Lines
{
    /// <summary>The end of a line, as the file that a node stands in ends its lines.</summary>
    internal static SyntaxTrivia EndAt(SyntaxNode node)
    {
        SyntaxTrivia first = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return first.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.EndOfLine(first.ToString()) : SyntaxFactory.ElasticLineFeed;
    }

    /// <summary>What stands before a node on its line.</summary>
    internal static SyntaxTriviaList IndentationOf(SyntaxNode node) =>
        node.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? [last] : [];

    /// <summary>The indentation of what stands one level deeper: by a tab where the file has tabs.</summary>
    internal static string Deeper(string indentation) => indentation + (indentation.EndsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");

    internal static bool IsEnded(SyntaxNode node) => node.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
}

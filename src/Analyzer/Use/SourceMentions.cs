using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>
/// What source code mentions, by its text: to read a compilation's text takes a thousandth of the time in which the compiler binds it.
/// A name in a comment counts, which costs time and changes nothing.
/// </summary>
internal static class SourceMentions
{
    // What names have in common is looked for once, unless nearly every word begins with it.
    private const int ShortestStart = 4;

    internal static bool Any(Compilation compilation, IReadOnlyList<string> names)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (Any(tree, names))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool Any(SyntaxTree tree, IReadOnlyList<string> names) => Any(tree, tree.GetText().ToString(), 0, names);

    internal static bool Any(SyntaxNode node, IReadOnlyList<string> names) =>
        Any(node.SyntaxTree, node.SyntaxTree.GetText().ToString(node.Span), node.SpanStart, names);

    private static bool Any(SyntaxTree tree, string text, int start, IReadOnlyList<string> names) =>
        AnyName(text, names) || EscapedNames.AreIn(tree, text, start);

    private static bool AnyName(string text, IReadOnlyList<string> names)
    {
        string start = CommonStart(names);
        if (start.Length < ShortestStart)
        {
            return IsAnywhere(text, names);
        }

        for (int at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at + start.Length, StringComparison.Ordinal))
        {
            if (IsAt(text, at, names))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnywhere(string text, IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (text.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAt(string text, int at, IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (string.CompareOrdinal(name, 0, text, at, name.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string CommonStart(IReadOnlyList<string> names)
    {
        string start = names[0];
        foreach (string name in names)
        {
            while (!name.StartsWith(start, StringComparison.Ordinal))
            {
                start = start.Substring(0, start.Length - 1);
            }
        }

        return start;
    }
}

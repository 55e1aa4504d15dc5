using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Use;

/// <summary>
/// What source code mentions, by its text: to read a compilation's text takes a thousandth of the time in which the compiler binds it.
/// A name in a comment counts, which costs time and changes nothing.
/// </summary>
internal static class SourceMentions
{
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

    internal static bool Any(SyntaxTree tree, IReadOnlyList<string> names)
    {
        string text = tree.GetText().ToString();
        foreach (string name in names)
        {
            if (text.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return EscapedNames.MayBeIn(text);
    }
}

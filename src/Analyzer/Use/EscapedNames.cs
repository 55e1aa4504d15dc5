using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Analyzer.Use;

/// <summary>Names that are written with escapes (<c>\u0041sk</c>): code that has any mentions all names, as far as its text says.</summary>
internal static class EscapedNames
{
    // No name that is looked for has another letter.
    private static readonly (string Start, int Digits)[] AsciiEscapes = [(@"\u00", 2), (@"\U000000", 2)];

    internal static bool AreIn(SyntaxTree file) => AreIn(file, file.GetText().ToString(), 0);

    /// <summary>Whether a part of a file has any.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">The part's text.</param>
    /// <param name="start">Where it begins.</param>
    internal static bool AreIn(SyntaxTree file, string text, int start)
    {
        // To look for one character is much faster than to look for a text.
        for (int at = text.IndexOf('\\'); at >= 0; at = text.IndexOf('\\', at + 1))
        {
            if (IsLetter(text, at) && IsOfName(file, start + at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(string text, int at)
    {
        foreach ((string start, int digits) in AsciiEscapes)
        {
            int code = at + start.Length;
            if (code + digits <= text.Length
                && string.CompareOrdinal(text, at, start, 0, start.Length) == 0
                && int.TryParse(text.Substring(code, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int character)
                && (char.IsLetterOrDigit((char)character) || character == '_'))
            {
                return true;
            }
        }

        return false;
    }

    // Most escapes stand in strings.
    private static bool IsOfName(SyntaxTree file, int position)
    {
        SyntaxToken token = file.GetRoot().FindToken(position);
        return token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Contains(position);
    }
}

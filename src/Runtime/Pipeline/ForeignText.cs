using System.Globalization;
using System.Text;

namespace Tracking;

/// <summary>Text that others write: models and ids in responses, ids and keys in tokens. A hostile one must fill neither memory nor log.</summary>
internal static class ForeignText
{
    /// <summary>How many characters are kept. The longest names of models and ids that providers give have less than half of that.</summary>
    internal const int LongestText = 256;

    /// <summary>The text, cut where it is longer than any that is meant.</summary>
    internal static string? Bounded(string? text) => text is null || text.Length <= LongestText ? text : Cut(text);

    /// <summary>The text as a line of a log may show it: cut, and with escapes in place of characters that control how it is shown.</summary>
    internal static string Printable(string text)
    {
        string bounded = Bounded(text)!;
        foreach (char character in bounded)
        {
            if (!IsPrintable(character))
            {
                return Escaped(bounded);
            }
        }

        return bounded;
    }

    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        foreach (char character in text)
        {
            _ = IsPrintable(character)
                ? escaped.Append(character)
                : escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return escaped.ToString();
    }

    // Line and paragraph separators begin a new line, and format characters (bidirectional overrides) turn around what follows.
    private static bool IsPrintable(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    // Half of a surrogate pair is no text.
    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}

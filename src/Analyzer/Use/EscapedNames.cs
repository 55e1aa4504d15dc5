using System.Globalization;

namespace Tracking.Analyzer.Use;

/// <summary>Names that are written with escapes (<c>\u0041sk</c>): a file that has any mentions all names, as far as its text says.</summary>
internal static class EscapedNames
{
    // No name that is looked for has another letter.
    private static readonly (string Start, int Digits)[] AsciiEscapes = [(@"\u00", 2), (@"\U000000", 2)];

    internal static bool MayBeIn(string text)
    {
        foreach ((string start, int digits) in AsciiEscapes)
        {
            for (int at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at + start.Length, StringComparison.Ordinal))
            {
                int code = at + start.Length;
                if (code + digits <= text.Length
                    && int.TryParse(text.Substring(code, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int character)
                    && (char.IsLetterOrDigit((char)character) || character == '_'))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

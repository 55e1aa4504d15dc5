using System.Diagnostics.CodeAnalysis;

namespace Tracking;

/// <summary>Base64url without padding (RFC 4648, section 5); reading also takes padding and the standard alphabet.</summary>
internal static class Base64UrlText
{
    private const int GroupLength = 4;

    internal static string Encode(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    internal static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        ReadOnlySpan<char> digits = text.TrimEnd('=');
        int padding = (GroupLength - (digits.Length % GroupLength)) % GroupLength;
        bool padded = digits.Length != text.Length;
        if (padding == GroupLength - 1 || (padded && text.Length != digits.Length + padding))
        {
            return false;
        }

        char[] standard = new char[digits.Length + padding];
        for (int i = 0; i < digits.Length; i++)
        {
            char digit = digits[i];
            // Convert would skip white space.
            if (!char.IsAsciiLetterOrDigit(digit) && digit is not ('-' or '_' or '+' or '/'))
            {
                return false;
            }

            standard[i] = digit switch
            {
                '-' => '+',
                '_' => '/',
                _ => digit,
            };
        }

        standard.AsSpan(digits.Length).Fill('=');
        bytes = Convert.FromBase64CharArray(standard, 0, standard.Length);
        return true;
    }
}

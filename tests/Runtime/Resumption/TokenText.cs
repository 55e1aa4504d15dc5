using System.Text;

namespace Tracking.Runtime.Tests;

/// <summary>Tokens as a foreign system would write them.</summary>
internal static class TokenText
{
    internal static string Of(string json) => Of(Encoding.UTF8.GetBytes(json));

    internal static string Of(byte[] json) => Convert.ToBase64String(json).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    internal static string JsonOf(string token)
    {
        string standard = token.Replace('-', '+').Replace('_', '/');
        return Encoding.UTF8.GetString(Convert.FromBase64String(standard + new string('=', (4 - (standard.Length % 4)) % 4)));
    }
}

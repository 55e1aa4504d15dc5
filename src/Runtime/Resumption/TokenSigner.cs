using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tracking;

/// <summary>
/// Signs tokens as <c>payload.expiry.signature</c>: the expiry in seconds since 1970, the signature over all before it.
/// </summary>
internal sealed class TokenSigner(TokenSigningOptions options, TimeProvider clock)
{
    internal const char Separator = '.';

    internal string Sign(string payload)
    {
        long expiry = Now() + (long)options.Lifetime.TotalSeconds;
        string signed = string.Create(CultureInfo.InvariantCulture, $"{payload}{Separator}{expiry}");
        return $"{signed}{Separator}{SignatureOf(signed, options.SigningKey)}";
    }

    /// <summary>The payload of a token whose signature and expiry are good.</summary>
    internal ReadOnlySpan<char> Verify(string token)
    {
        int payloadEnd = token.IndexOf(Separator, StringComparison.Ordinal);
        int expiryEnd = token.LastIndexOf(Separator);
        if (payloadEnd < 0)
        {
            throw MalformedToken.Because("it is not signed");
        }

        if (payloadEnd == expiryEnd || !IsSigned(token.AsSpan(0, expiryEnd), token.AsSpan(expiryEnd + 1)))
        {
            throw MalformedToken.Because("its signature is not of a configured key, or it was altered");
        }

        ReadOnlySpan<char> expiryText = token.AsSpan(payloadEnd + 1, expiryEnd - payloadEnd - 1);
        if (!long.TryParse(expiryText, NumberStyles.None, CultureInfo.InvariantCulture, out long expiry) || Now() >= expiry)
        {
            throw MalformedToken.Because("it has expired");
        }

        return token.AsSpan(0, payloadEnd);
    }

    private bool IsSigned(ReadOnlySpan<char> signed, ReadOnlySpan<char> signature)
    {
        // The texts are compared, not what they decode to: the last digit of base64 has bits that decoding drops.
        byte[] given = Encoding.UTF8.GetBytes(signature.ToArray());
        string text = signed.ToString();
        bool good = false;
        foreach (byte[] key in options.VerificationKeys)
        {
            good |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(SignatureOf(text, key)));
        }

        return good;
    }

    private static string SignatureOf(string signed, byte[] key) =>
        Base64UrlText.Encode(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));

    private long Now() => clock.GetUtcNow().ToUnixTimeSeconds();
}

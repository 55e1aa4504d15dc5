namespace Tracking;

/// <summary>
/// The text by which a run is named after it is over: the payload in base64url, which is all of it where no key is configured,
/// else followed by its expiry and signature.
/// </summary>
internal static class ResumptionToken
{
    /// <summary>The greatest length that is read: what is longer was not made here, and is not worth decoding.</summary>
    internal const int LongestText = 16 * 1024;

    internal static string Create(in RunId runId, ModelCallDescriptor descriptor, TokenSigner? signer)
    {
        ResumptionPayload payload = new(runId, descriptor.Key, descriptor.VariationKey, descriptor.Version, descriptor.GraphKey);
        string text = Base64UrlText.Encode(PayloadWriter.Write(in payload));
        return signer is null ? text : signer.Sign(text);
    }

    internal static ResumptionPayload Read(string token, TokenSigner? signer)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length == 0)
        {
            throw MalformedToken.Because("it is empty");
        }

        if (token.Length > LongestText)
        {
            throw MalformedToken.Because("it is longer than 16 KB");
        }

        ReadOnlySpan<char> text = signer is null ? Unsigned(token) : signer.Verify(token);
        return Base64UrlText.TryDecode(text, out byte[]? json)
            ? PayloadReader.Read(json)
            : throw MalformedToken.Because("it is not base64url");
    }

    private static ReadOnlySpan<char> Unsigned(string token) => token.Contains(TokenSigner.Separator, StringComparison.Ordinal)
        ? throw MalformedToken.Because("it is not base64url; if it is signed, configure the key with UseTokenSigning")
        : token;
}

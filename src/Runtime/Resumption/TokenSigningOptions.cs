using System.Runtime.CompilerServices;

namespace Tracking;

/// <summary>How resumption tokens are signed: with HMAC-SHA256, for a limited time.</summary>
/// <remarks>
/// To replace a key, first add the new one as a verification key everywhere, then sign with it and verify with the old one
/// until the last token that the old one signed has expired.
/// </remarks>
public sealed class TokenSigningOptions
{
    /// <summary>How many bytes a key has at least: as many as the signature.</summary>
    public const int ShortestKey = 32;

    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _lifetime = TimeSpan.FromDays(30);

    /// <summary>Takes copies of the keys.</summary>
    /// <param name="signingKey">The key that signs and verifies, at least 32 random bytes.</param>
    /// <param name="verificationKeys">Further keys whose signatures are accepted, at least 32 bytes each.</param>
    /// <exception cref="ArgumentNullException">A key is null.</exception>
    /// <exception cref="ArgumentException">A key is too short.</exception>
    public TokenSigningOptions(byte[] signingKey, params byte[][] verificationKeys)
    {
        ArgumentNullException.ThrowIfNull(verificationKeys);
        SigningKey = Copy(signingKey);
        VerificationKeys = [SigningKey, .. verificationKeys.Select(key => Copy(key, nameof(verificationKeys)))];
    }

    /// <summary>How long a token is accepted after it was made, to the second; 30 days unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is shorter than a second.</exception>
    public TimeSpan Lifetime
    {
        get => _lifetime;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, ShortestLifetime);
            _lifetime = value;
        }
    }

    internal byte[] SigningKey { get; }

    /// <summary>All keys whose signatures are accepted, the signing one first.</summary>
    internal byte[][] VerificationKeys { get; }

    private static byte[] Copy(byte[] key, [CallerArgumentExpression(nameof(key))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        return key.Length >= ShortestKey
            ? [.. key]
            : throw new ArgumentException($"A signing key has at least {ShortestKey} bytes; this one has {key.Length}.", name);
    }
}

using Microsoft.Extensions.Time.Testing;

namespace Tracking.Runtime.Tests;

public class TokenSignerTests
{
    private static readonly byte[] OldKey = Key(1);
    private static readonly byte[] NewKey = Key(2);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public void A_signed_token_is_the_plain_one_with_expiry_and_signature()
    {
        TokenSigner signer = new(new TokenSigningOptions(OldKey) { Lifetime = TimeSpan.FromHours(1) }, _clock);

        string[] parts = Create(signer).Split('.');

        // The signature was calculated with Python's hmac module.
        Assert.Equal([Create(null), "1767326645", "hSi1nSfdt8GLC3ZtzdP9WWGcr2cx7C7SwMMQs4Jb6nE"], parts);
    }

    [Fact]
    public void A_signed_token_is_read_back()
    {
        TokenSigner signer = new(new TokenSigningOptions(OldKey), _clock);

        Assert.Equal(new ResumptionPayload(RunId.FromText("r"), "k", null, 1, null), ResumptionToken.Read(Create(signer), signer));
    }

    [Fact]
    public void A_token_lives_as_long_as_configured()
    {
        TokenSigner signer = new(new TokenSigningOptions(OldKey) { Lifetime = TimeSpan.FromMinutes(1) }, _clock);
        string token = Create(signer);

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("k", ResumptionToken.Read(token, signer).Key);

        _clock.Advance(TimeSpan.FromSeconds(1));
        AssertRefused(token, signer, "it has expired");
    }

    [Fact]
    public void The_longest_lifetime_does_not_overflow()
    {
        TokenSigner signer = new(new TokenSigningOptions(OldKey) { Lifetime = TimeSpan.MaxValue }, _clock);

        Assert.Equal("k", ResumptionToken.Read(Create(signer), signer).Key);
    }

    [Fact]
    public void An_unsigned_token_is_refused_where_a_key_is_configured() =>
        AssertRefused(Create(null), new TokenSigner(new TokenSigningOptions(OldKey), _clock), "it is not signed");

    [Fact]
    public void A_token_of_another_key_is_refused() => AssertRefused(
        Create(new TokenSigner(new TokenSigningOptions(OldKey), _clock)),
        new TokenSigner(new TokenSigningOptions(NewKey), _clock),
        "its signature is not of a configured key, or it was altered");

    [Fact]
    public void While_keys_are_replaced_both_verify_and_one_signs()
    {
        TokenSigner before = new(new TokenSigningOptions(OldKey), _clock);
        TokenSigner during = new(new TokenSigningOptions(NewKey, OldKey), _clock);
        TokenSigner after = new(new TokenSigningOptions(NewKey), _clock);

        Assert.Equal("k", ResumptionToken.Read(Create(before), during).Key);
        Assert.Equal("k", ResumptionToken.Read(Create(during), after).Key);
    }

    [Fact]
    public void A_token_that_is_altered_anywhere_is_refused()
    {
        TokenSigner signer = new(new TokenSigningOptions(OldKey), _clock);
        string token = Create(signer);

        for (int i = 0; i < token.Length; i++)
        {
            foreach (char other in "AB019-_.=")
            {
                string altered = string.Concat(token.AsSpan(0, i), [other], token.AsSpan(i + 1));
                if (altered != token)
                {
                    Assert.Throws<ArgumentException>("token", () => ResumptionToken.Read(altered, signer));
                }
            }
        }
    }

    [Theory]
    [InlineData("+{0}")]
    [InlineData(" {0}")]
    [InlineData("{0}=")]
    [InlineData("{0}.{0}")]
    [InlineData(".{0}")]
    public void A_token_with_something_added_is_refused(string format)
    {
        TokenSigner signer = new(new TokenSigningOptions(OldKey), _clock);

        AssertRefused(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, format, Create(signer)),
            signer,
            "its signature is not of a configured key, or it was altered");
    }

    [Fact]
    public void A_key_that_is_changed_after_it_was_configured_still_signs_as_configured()
    {
        byte[] key = Key(1);
        TokenSigningOptions options = new(key);

        key[0] = 0xFF;

        Assert.Equal(Create(new TokenSigner(new TokenSigningOptions(OldKey), _clock)), Create(new TokenSigner(options, _clock)));
    }

    private static string Create(TokenSigner? signer) => ResumptionToken.Create(RunId.FromText("r"), new ModelCallDescriptor("k"), signer);

    private static byte[] Key(byte first) => [.. Enumerable.Range(first, 32).Select(static value => (byte)value)];

    private static void AssertRefused(string token, TokenSigner signer, string reason)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>("token", () => ResumptionToken.Read(token, signer));

        Assert.Equal($"The resumption token is refused: {reason}. (Parameter 'token')", refusal.Message);
    }
}

namespace Tracking.Runtime.Tests;

public class TokenSigningOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public void A_short_key_is_refused(int length)
    {
        Assert.Throws<ArgumentException>("signingKey", () => new TokenSigningOptions(new byte[length]));
        Assert.Throws<ArgumentException>("verificationKeys", () => new TokenSigningOptions(new byte[32], new byte[length]));
    }

    [Fact]
    public void A_key_that_is_null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("signingKey", () => new TokenSigningOptions(null!));
        Assert.Throws<ArgumentNullException>("verificationKeys", () => new TokenSigningOptions(new byte[32], null!));
        Assert.Throws<ArgumentNullException>("verificationKeys", () => new TokenSigningOptions(new byte[32], [null!]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.9)]
    public void A_lifetime_below_a_second_is_refused(double seconds)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenSigningOptions(new byte[32]) { Lifetime = TimeSpan.FromSeconds(seconds) });
    }

    [Fact]
    public void A_token_lives_thirty_days_unless_configured() =>
        Assert.Equal(TimeSpan.FromDays(30), new TokenSigningOptions(new byte[32]).Lifetime);
}

namespace Tracking.Runtime.Tests;

public class RateLimitTests
{
    private readonly SettableClock _clock = new();

    [Fact]
    public void A_clock_that_was_set_back_is_not_silent_for_as_long()
    {
        RateLimit limit = new(_clock, TimeSpan.FromSeconds(10));
        _clock.Now = 1000;
        Assert.True(limit.TryEnter(out _));

        _clock.Now = 100;

        Assert.True(limit.TryEnter(out _));
        Assert.False(limit.TryEnter(out _));
    }

    [Fact]
    public void A_clock_that_throws_lets_the_first_through_and_counts_the_others()
    {
        RateLimit limit = new(_clock, TimeSpan.FromSeconds(10));
        _clock.Now = null;

        Assert.True(limit.TryEnter(out _));
        Assert.False(limit.TryEnter(out _));

        _clock.Now = 20;
        Assert.True(limit.TryEnter(out long suppressed));
        Assert.Equal(1, suppressed);
    }

    private sealed class SettableClock : TimeProvider
    {
        internal long? Now { get; set; } = 0;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Now ?? throw new InvalidOperationException();
    }
}

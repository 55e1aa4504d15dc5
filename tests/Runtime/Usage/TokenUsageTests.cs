namespace Tracking.Runtime.Tests;

public sealed class TokenUsageTests
{
    [Fact]
    public void Exclusive_adds_the_cache_to_the_input()
    {
        TokenUsage usage = TokenUsage.Exclusive(input: 100, output: 50, cacheRead: 800, cacheWrite: 200);

        Assert.Equal((1100, 50, 1150), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Fact]
    public void Exclusive_counts_one_hour_writes_once()
    {
        TokenUsage usage = TokenUsage.Exclusive(input: 4, cacheWrite: 61359, cacheWriteOneHour: 20000);

        Assert.Equal(61363, usage.InputTokens);
    }

    [Fact]
    public void Exclusive_adds_one_hour_writes_where_they_are_the_only_writes()
    {
        TokenUsage usage = TokenUsage.Exclusive(input: 4, cacheWriteOneHour: 20000);

        Assert.Equal((20004, null), (usage.InputTokens, usage.CacheWriteTokens));
    }

    [Fact]
    public void Inclusive_leaves_the_input_as_it_is()
    {
        TokenUsage usage = TokenUsage.Inclusive(input: 1100, output: 50, cacheRead: 800, cacheWrite: 200);

        Assert.Equal((1100, 1150), (usage.InputTokens, usage.TotalTokens));
    }

    [Fact]
    public void Reasoning_apart_is_added_to_the_output()
    {
        TokenUsage usage = TokenUsage.Inclusive(input: 32, output: 9, reasoning: 233, reasoningApart: true);

        Assert.Equal((242, 233, 274), (usage.OutputTokens, usage.ReasoningTokens, usage.TotalTokens));
    }

    [Fact]
    public void A_total_is_as_passed()
    {
        Assert.Equal(1, TokenUsage.Inclusive(input: 2, output: 3, total: 1).TotalTokens);
    }

    [Fact]
    public void A_total_is_not_made_from_half_its_parts()
    {
        Assert.Null(TokenUsage.Inclusive(input: 17).TotalTokens);
    }

    [Fact]
    public void Negative_counts_are_not_reported()
    {
        TokenUsage usage = TokenUsage.Inclusive(input: 7, output: 0, total: -5);

        Assert.Equal((7, 0, null), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Fact]
    public void Sums_stop_at_the_greatest_number()
    {
        TokenUsage usage = TokenUsage.Exclusive(input: long.MaxValue, output: 1, cacheRead: long.MaxValue, cacheWrite: 1);

        Assert.Equal((long.MaxValue, long.MaxValue), (usage.InputTokens, usage.TotalTokens));
    }

    [Fact]
    public void Parts_too_great_to_be_summed_exceed_their_whole()
    {
        Assert.True(TokenUsage.Inclusive(input: long.MaxValue, cacheRead: long.MaxValue, cacheWrite: 1).PartExceedsWhole);
    }

    [Theory]
    [InlineData(100L, 60L, 40L, false)]
    [InlineData(100L, 60L, 41L, true)]
    [InlineData(100L, 101L, null, true)]
    [InlineData(null, 60L, 41L, false)]
    public void Cache_beyond_the_input_exceeds_it(long? input, long? read, long? write, bool exceeds)
    {
        Assert.Equal(exceeds, TokenUsage.Inclusive(input: input, cacheRead: read, cacheWrite: write).PartExceedsWhole);
    }

    [Fact]
    public void The_default_is_no_usage()
    {
        Assert.Equal((null, null, TokenProvenance.None), (default(TokenUsage).InputTokens, default(TokenUsage).TotalTokens, default(TokenUsage).Provenance));
        Assert.False(default(TokenUsage).HasPositiveCount);
    }
}

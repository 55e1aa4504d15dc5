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

    [Theory]
    [InlineData(17L, 17L, 592L, 482L, 110L, false)]
    [InlineData(17L, 18L, 592L, 482L, null, true)]
    [InlineData(17L, 0L, 592L, 593L, null, true)]
    [InlineData(17L, 0L, 592L, 482L, 111L, true)]
    [InlineData(null, 17L, null, 482L, 111L, false)]
    public void Audio_beyond_its_input_or_output_exceeds_it(
        long? input, long? inputAudio, long? output, long? outputAudio, long? reasoning, bool exceeds)
    {
        TokenUsage usage = TokenUsage.Inclusive(input, output, reasoning, inputAudio: inputAudio, outputAudio: outputAudio);

        Assert.Equal(exceeds, usage.PartExceedsWhole);
        Assert.Equal((inputAudio, outputAudio), (usage.InputAudioTokens, usage.OutputAudioTokens));
    }

    [Fact]
    public void Audio_that_is_not_reported_is_none()
    {
        TokenUsage usage = TokenUsage.Exclusive(input: 17, output: 592, inputAudio: -1);

        Assert.Equal((null, null), (usage.InputAudioTokens, usage.OutputAudioTokens));
    }

    [Fact]
    public void Usage_with_other_audio_is_other_usage() => Assert.NotEqual(
        TokenUsage.Inclusive(17, 592, outputAudio: 482),
        TokenUsage.Inclusive(17, 592, outputAudio: 481));

    [Fact]
    public void What_was_compiled_before_audio_was_counted_finds_its_factories()
    {
        Assert.Equal((1100L, 10L), Sums(TokenUsage.Exclusive(100, 5, 5, 800, 200, null, null, true)));
        Assert.Equal((100L, 10L), Sums(TokenUsage.Inclusive(100, 5, 5, 80, 20, null, null, true)));

        static (long?, long?) Sums(TokenUsage usage) => (usage.InputTokens, usage.OutputTokens);
    }

    [Fact]
    public void The_default_is_no_usage()
    {
        Assert.Equal((null, null, TokenProvenance.None), (default(TokenUsage).InputTokens, default(TokenUsage).TotalTokens, default(TokenUsage).Provenance));
        Assert.False(default(TokenUsage).HasPositiveCount);
    }
}

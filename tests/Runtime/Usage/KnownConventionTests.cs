using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

public sealed class KnownConventionTests
{
    [Fact]
    public void Cache_counted_apart_is_part_of_the_prompt()
    {
        NormalizedUsage usage = Counts.Of(100, 50, read: 800, write: 200).As(UsageConvention.CacheApart);

        Assert.Equal((1100, 50, 1150), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
        Assert.Equal(UsageReconciliation.CacheAdded, usage.Reconciliation);
    }

    [Theory]
    [InlineData(5000, 200, 0, 0, 5000)]
    [InlineData(4, 194, 0, 61359, 61363)]
    [InlineData(4, 352, 61359, 0, 61363)]
    [InlineData(2, 84, 0, 34601, 34603)]
    [InlineData(1, 471, 34601, 273, 34875)]
    public void Prompts_of_a_provider_that_counts_cache_apart(long input, long output, long read, long write, long prompt)
    {
        NormalizedUsage usage = Counts.Of(input, output, read: read, write: write).As(UsageConvention.CacheApart);

        Assert.Equal(prompt, usage.Usage.InputTokens);
        Assert.Equal(prompt + output, usage.Usage.TotalTokens);
    }

    [Theory]
    [InlineData(UsageConvention.Inferred)]
    [InlineData(UsageConvention.InferredByResponse)]
    [InlineData(UsageConvention.CacheApart)]
    [InlineData(UsageConvention.ReasoningApart)]
    public void An_input_of_zero_beside_an_output_was_not_reported(UsageConvention convention)
    {
        TokenUsage usage = Counts.Of(0, 298).As(convention).Usage;

        Assert.Equal((null, 298, null), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Fact]
    public void An_input_of_zero_is_one_where_all_of_the_prompt_was_in_the_cache()
    {
        TokenUsage usage = Counts.Of(0, 298, read: 7502).As(UsageConvention.CacheApart).Usage;

        Assert.Equal((7502, 298), (usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void An_empty_cache_adds_nothing_and_leaves_no_mark()
    {
        NormalizedUsage usage = Counts.Of(5000, 200, read: 0, write: 0).As(UsageConvention.CacheApart);

        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
        Assert.Equal(0, usage.Usage.CacheReadTokens);
    }

    [Theory]
    [InlineData(150, UsageReconciliation.CacheAdded | UsageReconciliation.TotalMismatch, null)]
    [InlineData(1160, UsageReconciliation.CacheAdded | UsageReconciliation.Unattributed, 10L)]
    public void A_total_that_does_not_match_only_marks(long total, UsageReconciliation marks, long? unattributed)
    {
        NormalizedUsage usage = Counts.Of(100, 50, total, read: 800, write: 200).As(UsageConvention.CacheApart);

        Assert.Equal((1100, 50, total), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
        Assert.Equal(marks, usage.Reconciliation);
        Assert.Equal(unattributed, usage.UnattributedTokens);
    }

    [Fact]
    public void Thinking_of_a_provider_that_counts_cache_apart_is_within_the_output()
    {
        NormalizedUsage usage = Counts.Of(10, 50, reasoning: 40).As(UsageConvention.CacheApart);

        Assert.Equal((50, 40), (usage.Usage.OutputTokens, usage.Usage.ReasoningTokens));
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Fact]
    public void One_hour_writes_are_part_of_the_writes()
    {
        NormalizedUsage usage = Counts.Of(4, 194, write: 61359, oneHour: 20000).As(UsageConvention.CacheApart);

        Assert.Equal((61363, 61359, 20000), (usage.Usage.InputTokens, usage.Usage.CacheWriteTokens, usage.Usage.CacheWriteOneHourTokens));
    }

    [Fact]
    public void One_hour_writes_without_a_sum_of_writes_are_part_of_the_prompt()
    {
        NormalizedUsage usage = Counts.Of(4, 194, oneHour: 20000).As(UsageConvention.CacheApart);

        Assert.Equal(20004, usage.Usage.InputTokens);
    }

    [Fact]
    public void Thoughts_counted_apart_are_part_of_the_output()
    {
        NormalizedUsage usage = Counts.Of(32, 9, 274, reasoning: 233).As(UsageConvention.ReasoningApart);

        Assert.Equal((32, 242, 274), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
        Assert.Equal(UsageReconciliation.ReasoningAdded, usage.Reconciliation);
    }

    [Fact]
    public void Thoughts_counted_apart_are_added_whatever_the_total_says()
    {
        NormalizedUsage usage = Counts.Of(32, 300, 332, reasoning: 233).As(UsageConvention.ReasoningApart);

        Assert.Equal(533, usage.Usage.OutputTokens);
        Assert.Equal(UsageReconciliation.ReasoningAdded | UsageReconciliation.TotalMismatch, usage.Reconciliation);
    }

    [Fact]
    public void Cache_of_a_provider_that_counts_reasoning_apart_is_within_the_input()
    {
        NormalizedUsage usage = Counts.Of(500, 20, 520, read: 400).As(UsageConvention.ReasoningApart);

        Assert.Equal(500, usage.Usage.InputTokens);
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Fact]
    public void A_part_that_still_exceeds_its_whole_is_marked_and_kept()
    {
        NormalizedUsage usage = Counts.Of(100, 20, read: 400).As(UsageConvention.ReasoningApart);

        Assert.Equal((100, 400), (usage.Usage.InputTokens, usage.Usage.CacheReadTokens));
        Assert.Equal(UsageReconciliation.PartExceedsWhole, usage.Reconciliation);
    }
}

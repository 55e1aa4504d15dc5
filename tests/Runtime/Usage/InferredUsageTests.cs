using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

public sealed class InferredUsageTests
{
    [Theory]
    [InlineData(UsageConvention.Inferred)]
    [InlineData(UsageConvention.InferredByResponse)]
    public void Counts_that_include_their_parts_stay_as_they_are(UsageConvention convention)
    {
        NormalizedUsage usage = Counts.Of(1842, 17, 1859, read: 1024, reasoning: 0).As(convention);

        Assert.Equal(TokenUsage.Inclusive(1842, 17, reasoning: 0, cacheRead: 1024, total: 1859), usage.Usage);
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Fact]
    public void Cache_that_only_beside_the_input_explains_the_total_is_added()
    {
        NormalizedUsage usage = Counts.Of(18, 386, 7906, read: 7502).As(UsageConvention.Inferred);

        Assert.Equal(7520, usage.Usage.InputTokens);
        Assert.Equal(7906, usage.Usage.TotalTokens);
        Assert.Equal(UsageReconciliation.CacheAdded, usage.Reconciliation);
    }

    [Fact]
    public void Cache_that_fits_into_the_input_is_added_if_the_total_says_so()
    {
        NormalizedUsage usage = Counts.Of(1000, 50, 1250, read: 150, write: 50).As(UsageConvention.Inferred);

        Assert.Equal(1200, usage.Usage.InputTokens);
        Assert.Equal(UsageReconciliation.CacheAdded, usage.Reconciliation);
    }

    [Fact]
    public void Cache_that_exceeds_the_input_is_added_without_a_total()
    {
        NormalizedUsage usage = Counts.Of(18, read: 7502).As(UsageConvention.InferredByResponse);

        Assert.Equal(7520, usage.Usage.InputTokens);
        Assert.Null(usage.Usage.TotalTokens);
        Assert.Equal(UsageReconciliation.CacheAdded, usage.Reconciliation);
    }

    [Theory]
    [InlineData(274L)]
    [InlineData(null)]
    public void Reasoning_that_exceeds_the_output_is_added(long? total)
    {
        NormalizedUsage usage = Counts.Of(32, 9, total, reasoning: 233).As(UsageConvention.Inferred);

        Assert.Equal(242, usage.Usage.OutputTokens);
        Assert.Equal(274, usage.Usage.TotalTokens);
        Assert.Equal(UsageReconciliation.ReasoningAdded, usage.Reconciliation);
    }

    [Fact]
    public void Reasoning_that_fits_into_the_output_is_added_if_the_total_says_so()
    {
        NormalizedUsage usage = Counts.Of(100, 400, 700, reasoning: 200).As(UsageConvention.Inferred);

        Assert.Equal(600, usage.Usage.OutputTokens);
    }

    [Fact]
    public void Cache_and_reasoning_are_both_added_if_only_both_explain_the_total()
    {
        NormalizedUsage usage = Counts.Of(1000, 400, 1900, read: 200, reasoning: 300).As(UsageConvention.Inferred);

        Assert.Equal((1200, 700), (usage.Usage.InputTokens, usage.Usage.OutputTokens));
        Assert.Equal(UsageReconciliation.CacheAdded | UsageReconciliation.ReasoningAdded, usage.Reconciliation);
    }

    [Fact]
    public void Cache_within_an_input_that_explains_the_total_stays_within()
    {
        NormalizedUsage usage = Counts.Of(132, 50, 182, read: 25, write: 100).As(UsageConvention.InferredByResponse);

        Assert.Equal(132, usage.Usage.InputTokens);
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Fact]
    public void Counts_that_two_readings_explain_equally_are_kept_and_marked()
    {
        NormalizedUsage usage = Counts.Of(1000, 400, 1600, read: 200, reasoning: 200).As(UsageConvention.Inferred);

        Assert.Equal((1000, 400, 1600), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
        Assert.Equal(UsageReconciliation.Ambiguous, usage.Reconciliation);
        Assert.Null(usage.UnattributedTokens);
    }

    [Fact]
    public void Cache_reads_that_came_apart_are_added_though_they_fit_into_the_input()
    {
        NormalizedUsage usage = Counts.Of(9000, 50, read: 100, readApart: true).As(UsageConvention.InferredByResponse);

        Assert.Equal(9100, usage.Usage.InputTokens);
    }

    [Fact]
    public void A_total_contradicts_that_cache_reads_came_apart()
    {
        NormalizedUsage usage = Counts.Of(9000, 50, 9050, read: 100, readApart: true).As(UsageConvention.InferredByResponse);

        Assert.Equal(9000, usage.Usage.InputTokens);
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Fact]
    public void Cache_reads_that_came_apart_settle_what_the_total_leaves_open()
    {
        NormalizedUsage usage =
            Counts.Of(1000, 400, 1600, read: 200, reasoning: 200, readApart: true).As(UsageConvention.InferredByResponse);

        Assert.Equal((1200, 400), (usage.Usage.InputTokens, usage.Usage.OutputTokens));
        Assert.Equal(UsageReconciliation.CacheAdded, usage.Reconciliation);
    }

    [Fact]
    public void A_total_that_no_reading_explains_leaves_a_remainder()
    {
        NormalizedUsage usage = Counts.Of(100, 50, 170, read: 10, reasoning: 5).As(UsageConvention.Inferred);

        Assert.Equal((100, 50), (usage.Usage.InputTokens, usage.Usage.OutputTokens));
        Assert.Equal(20, usage.UnattributedTokens);
        Assert.Equal(UsageReconciliation.Unattributed, usage.Reconciliation);
    }

    [Fact]
    public void A_total_below_its_parts_is_kept_and_marked()
    {
        NormalizedUsage usage = Counts.Of(18, 386, 404, read: 7502).As(UsageConvention.InferredByResponse);

        Assert.Equal((7520, 404), (usage.Usage.InputTokens, usage.Usage.TotalTokens));
        Assert.Equal(UsageReconciliation.CacheAdded | UsageReconciliation.TotalMismatch, usage.Reconciliation);
        Assert.Null(usage.UnattributedTokens);
    }

    [Fact]
    public void Embeddings_have_no_output_and_that_is_no_mismatch()
    {
        NormalizedUsage usage = Counts.Of(17, total: 17).As(UsageConvention.Inferred);

        Assert.Equal(TokenUsage.Inclusive(17, total: 17), usage.Usage);
        Assert.Null(usage.Usage.OutputTokens);
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Fact]
    public void A_total_of_zero_beside_counts_is_no_total()
    {
        NormalizedUsage usage = Counts.Of(10, 5, 0).As(UsageConvention.Inferred);

        Assert.Equal(15, usage.Usage.TotalTokens);
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
        Assert.Equal(0, usage.Reported?.TotalTokens);
    }

    [Fact]
    public void A_count_beyond_32_bits_stays_what_it_is()
    {
        NormalizedUsage usage = Counts.Of(3_000_000_000).As(UsageConvention.InferredByResponse);

        Assert.Equal(3_000_000_000, usage.Usage.InputTokens);
    }

    [Fact]
    public void Among_sums_that_all_reach_the_greatest_number_the_one_that_adds_nothing_is_taken()
    {
        NormalizedUsage usage = Counts.Of(long.MaxValue, 50, long.MaxValue, read: 10, reasoning: 5).As(UsageConvention.Inferred);

        Assert.Equal((long.MaxValue, 50), (usage.Usage.InputTokens, usage.Usage.OutputTokens));
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Fact]
    public void The_providers_own_numbers_stay_readable()
    {
        NormalizedUsage usage = Counts.Of(18, 386, read: 7502).As(UsageConvention.Inferred);

        TokenUsage expected = new()
        {
            InputTokens = 18,
            OutputTokens = 386,
            CacheReadTokens = 7502,
            Provenance = TokenProvenance.Reported,
        };
        Assert.Equal(expected, usage.Reported);
    }

    [Theory]
    [InlineData(110L)]
    [InlineData(null)]
    public void Audio_beyond_the_whole_output_moves_no_reasoning_out_of_it(long? total)
    {
        NormalizedUsage usage = Counts.Of(100, 10, total, reasoning: 5, outputAudio: 20).As(UsageConvention.Inferred);

        Assert.Equal((100, 10, 110), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
        Assert.Equal(UsageReconciliation.PartExceedsWhole, usage.Reconciliation);
    }

    [Fact]
    public void One_hour_writes_beyond_all_writes_are_marked()
    {
        NormalizedUsage usage = Counts.Of(100, 5, write: 10, oneHour: 20).As(UsageConvention.Inferred);

        Assert.Equal(UsageReconciliation.PartExceedsWhole, usage.Reconciliation);
    }

    [Fact]
    public void Negative_counts_are_no_counts()
    {
        NormalizedUsage usage = Counts.Of(7, 0, -5, read: -1, reasoning: -2).As(UsageConvention.Inferred);

        Assert.Equal((7, 0, null), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
        Assert.Equal((null, null), (usage.Usage.CacheReadTokens, usage.Usage.ReasoningTokens));
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Theory]
    [InlineData(0L, 0L, 0L)]
    [InlineData(null, null, null)]
    [InlineData(-1L, 0L, null)]
    public void Without_a_positive_count_there_is_no_usage(long? input, long? output, long? total)
    {
        NormalizedUsage usage = Counts.Of(input, output, total).As(UsageConvention.Inferred);

        Assert.Equal(default, usage.Usage);
        Assert.Null(usage.Reported);
    }
}

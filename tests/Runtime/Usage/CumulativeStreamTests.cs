using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

public sealed class CumulativeStreamTests
{
    [Fact]
    public void A_start_and_a_later_count_are_one_usage()
    {
        NormalizedUsage usage = Stream(UsageConvention.CacheApart, Counts.Of(409, 1), Counts.Of(409, 71));

        Assert.Equal((409, 71), (usage.Usage.InputTokens, usage.Usage.OutputTokens));
    }

    [Theory]
    [InlineData(UsageConvention.Inferred)]
    [InlineData(UsageConvention.ReasoningApart)]
    public void Counts_repeated_in_every_element_are_not_added(UsageConvention convention)
    {
        NormalizedUsage usage = Stream(convention, Counts.Of(100, 1), Counts.Of(100, 2), Counts.Of(100, 3));

        Assert.Equal((100, 3), (usage.Usage.InputTokens, usage.Usage.OutputTokens));
    }

    [Fact]
    public void An_estimate_at_the_start_is_put_right_at_the_end()
    {
        TokenUsage usage = Stream(UsageConvention.CacheApart, Counts.Of(10_000, 1), Counts.Of(200, 71, read: 9800)).Usage;

        Assert.Equal((10_000, 71, 9800), (usage.InputTokens, usage.OutputTokens, usage.CacheReadTokens));
    }

    [Fact]
    public void A_delta_without_input_keeps_that_of_the_start()
    {
        NormalizedUsage usage = Stream(UsageConvention.CacheApart, Counts.Of(472, 2, read: 2048), Counts.Of(output: 71));

        Assert.Equal((2520, 71, 2591), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
    }

    [Fact]
    public void A_delta_of_zeros_erases_nothing()
    {
        NormalizedUsage usage = Stream(
            UsageConvention.CacheApart,
            Counts.Of(2, 1, write: 34601, oneHour: 100),
            Counts.Of(0, 84, read: 0, write: 0));

        Assert.Equal((34603, 84, 34601), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.CacheWriteTokens));
        Assert.Equal(100, usage.Usage.CacheWriteOneHourTokens);
    }

    [Fact]
    public void What_the_counts_include_is_found_out_when_they_are_together()
    {
        NormalizedUsage usage = Stream(UsageConvention.Inferred, Counts.Of(18, read: 7502), Counts.Of(18, 386, 7906));

        Assert.Equal(7520, usage.Usage.InputTokens);
        Assert.Equal(UsageReconciliation.CacheAdded, usage.Reconciliation);
    }

    [Fact]
    public void Elements_without_usage_leave_none()
    {
        UsageAccumulator accumulator = default;

        Assert.Equal(default, accumulator.Normalize().Usage);
    }

    private static NormalizedUsage Stream(UsageConvention convention, params RawUsage[] reports)
    {
        UsageAccumulator accumulator = default;
        foreach (RawUsage report in reports)
        {
            accumulator.Report(convention, in report, null);
        }

        return accumulator.Normalize();
    }
}

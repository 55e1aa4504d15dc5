using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

/// <summary>The SDK's own counts under those of Microsoft.Extensions.AI.</summary>
public sealed class UnderlyingUsageTests
{
    [Fact]
    public void Counts_that_the_abstraction_never_passes_on_stand_with_their_cache_included()
    {
        UsageAccumulator accumulator = default;
        accumulator.ReportUnderlying(UsageConvention.CacheApart, Counts.Of(472, 2, read: 2048), "r");

        NormalizedUsage usage = accumulator.Normalize();

        Assert.Equal((2520, 2, 2522), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
        Assert.Equal(UsageReconciliation.None, usage.Reconciliation);
    }

    [Fact]
    public void Cumulative_counts_are_put_together_before_the_cache_is_included()
    {
        UsageAccumulator accumulator = default;
        accumulator.ReportUnderlying(UsageConvention.CacheApart, Counts.Of(472, 2, read: 2048), "r");
        accumulator.ReportUnderlying(UsageConvention.CacheApart, Counts.Of(null, 71), "r");

        Assert.Equal((2520, 71), (accumulator.Normalize().Usage.InputTokens, accumulator.Normalize().Usage.OutputTokens));
    }

    [Fact]
    public void The_abstraction_replaces_what_stood_in_for_it_even_if_its_input_differs()
    {
        UsageAccumulator accumulator = default;
        accumulator.ReportUnderlying(UsageConvention.CacheApart, Counts.Of(472, 2, read: 2048), "r");
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(3000, 71, 3071), "r");

        Assert.Equal((3000, 71, 3071), (accumulator.Normalize().Usage.InputTokens, accumulator.Normalize().Usage.OutputTokens, accumulator.Normalize().Usage.TotalTokens));
        Assert.Null(accumulator.Normalize().Usage.CacheReadTokens);
    }

    [Fact]
    public void An_abstraction_that_passes_on_the_last_zeros_erases_nothing()
    {
        UsageAccumulator accumulator = default;
        accumulator.ReportUnderlying(UsageConvention.CacheApart, Counts.Of(472, 2, read: 2048), "r");
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(0, 71, 71, read: 0), "r");

        NormalizedUsage usage = accumulator.Normalize();

        Assert.Equal((2520, 71, 2048), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.CacheReadTokens));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(null)]
    [InlineData(-5L)]
    public void An_abstraction_that_passes_on_no_output_erases_none(long? output)
    {
        UsageAccumulator accumulator = default;
        accumulator.ReportUnderlying(UsageConvention.CacheApart, Counts.Of(100, 71), "r");
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(100, output, 100), "r");

        Assert.Equal((100, 71), (accumulator.Normalize().Usage.InputTokens, accumulator.Normalize().Usage.OutputTokens));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Parts_that_the_abstraction_leaves_out_are_added_whoever_reports_first(bool abstractionFirst)
    {
        UsageAccumulator accumulator = default;
        if (abstractionFirst)
        {
            accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(2048, 17, 2065), "r");
        }

        accumulator.ReportUnderlying(UsageConvention.Inferred, Counts.Of(2048, 17, 2065, write: 1920), "r");
        if (!abstractionFirst)
        {
            accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(2048, 17, 2065), "r");
        }

        Assert.Equal((2048, 1920), (accumulator.Normalize().Usage.InputTokens, accumulator.Normalize().Usage.CacheWriteTokens));
    }

    [Fact]
    public void A_sum_over_several_requests_takes_no_parts_of_the_last_one()
    {
        UsageAccumulator accumulator = default;
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(5000, 40, 5040), null);
        accumulator.ReportUnderlying(UsageConvention.Inferred, Counts.Of(2048, 17, 2065, write: 1920), null);

        Assert.Equal(5000, accumulator.Normalize().Usage.InputTokens);
        Assert.Null(accumulator.Normalize().Usage.CacheWriteTokens);
    }

    [Fact]
    public void A_request_whose_input_was_corrected_is_no_sum()
    {
        UsageAccumulator accumulator = default;
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(220, 3, 223), "r");
        accumulator.ReportUnderlying(UsageConvention.Inferred, Counts.Of(220, 3, 223), "r");
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(219, 5, 224), "r");
        accumulator.ReportUnderlying(UsageConvention.Inferred, Counts.Of(219, 5, 224), "r");

        Assert.Equal((220, 5, 1), (accumulator.Normalize().Usage.InputTokens, accumulator.Normalize().Usage.OutputTokens, accumulator.Normalize().RequestCount));
    }

    [Fact]
    public void Another_response_is_added_to_one_that_only_the_SDK_told_of()
    {
        UsageAccumulator accumulator = default;
        accumulator.ReportUnderlying(UsageConvention.CacheApart, Counts.Of(10, 5, read: 90), "a");
        accumulator.ReportUnderlying(UsageConvention.CacheApart, Counts.Of(20, 1, read: 200), "b");
        accumulator.Report(UsageConvention.InferredByResponse, Counts.Of(220, 30, 250, read: 200), "b");

        Assert.Equal((320, 35), (accumulator.Normalize().Usage.InputTokens, accumulator.Normalize().Usage.OutputTokens));
    }
}

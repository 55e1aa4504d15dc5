using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

public sealed class ResponseStreamTests
{
    [Theory]
    [InlineData("r")]
    [InlineData(null)]
    public void Reports_that_repeat_the_input_are_cumulative(string? id)
    {
        TokenUsage usage = Stream((id, Counts.Of(100, 1)), (id, Counts.Of(100, 2)), (id, Counts.Of(100, 3))).Usage;

        Assert.Equal((100, 3, 103), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Theory]
    [InlineData("r")]
    [InlineData(null)]
    public void Reports_of_another_input_are_added(string? id)
    {
        TokenUsage usage = Stream((id, Counts.Of(100, 20)), (id, Counts.Of(150, 30))).Usage;

        Assert.Equal((250, 50), (usage.InputTokens, usage.OutputTokens));
    }

    [Theory]
    [InlineData("r")]
    [InlineData(null)]
    public void A_report_that_corrects_the_input_downwards_is_cumulative(string? id)
    {
        NormalizedUsage usage = Stream((id, Counts.Of(220, 1, 221)), (id, Counts.Of(220, 3, 223)), (id, Counts.Of(219, 5, 224)));

        Assert.Equal((220, 5, 225), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.TotalTokens));
        Assert.Equal((UsageReconciliation.None, 1), (usage.Reconciliation, usage.RequestCount));
    }

    [Theory]
    [InlineData("r")]
    [InlineData(null)]
    public void A_report_with_more_input_is_of_another_request(string? id)
    {
        NormalizedUsage usage = Stream((id, Counts.Of(100, 10)), (id, Counts.Of(130, 11)), (id, Counts.Of(130, 12)));

        Assert.Equal((230, 22, 2), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.RequestCount));
    }

    [Fact]
    public void A_later_output_of_zero_erases_nothing_and_begins_nothing()
    {
        TokenUsage usage = Stream(("r", Counts.Of(100, 20)), ("r", Counts.Of(100, 0))).Usage;

        Assert.Equal((100, 20), (usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void An_input_that_only_the_last_report_has_counts_as_if_it_had_come_first()
    {
        TokenUsage usage = Stream(("r", Counts.Of(output: 5)), ("r", Counts.Of(100, 8))).Usage;

        Assert.Equal((100, 8, 108), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Fact]
    public void Reports_whose_output_falls_are_added()
    {
        TokenUsage usage = Stream(("r", Counts.Of(100, 20)), ("r", Counts.Of(100, 5))).Usage;

        Assert.Equal((200, 25), (usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void Different_responses_are_added_even_with_the_same_input()
    {
        TokenUsage usage = Stream(("a", Counts.Of(100, 20)), ("b", Counts.Of(100, 30))).Usage;

        Assert.Equal((200, 50, 250), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Fact]
    public void An_update_without_an_id_belongs_to_the_response_before_it()
    {
        TokenUsage usage = Stream(("a", Counts.Of(100, 1)), (null, Counts.Of(100, 2)), ("a", Counts.Of(100, 3))).Usage;

        Assert.Equal((100, 3), (usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void An_id_that_comes_late_names_the_response_before_it()
    {
        TokenUsage usage = Stream((null, Counts.Of(100, 1)), ("a", Counts.Of(100, 2))).Usage;

        Assert.Equal((100, 2), (usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void A_count_that_comes_without_the_input_is_added()
    {
        TokenUsage usage = Stream(("a", Counts.Of(409)), ("a", Counts.Of(output: 70)), ("a", Counts.Of(output: 1))).Usage;

        Assert.Equal((409, 71, 480), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Fact]
    public void Cache_that_comes_in_an_update_of_its_own_belongs_to_the_input_before_it()
    {
        NormalizedUsage usage = Stream(("a", Counts.Of(18, 386)), ("a", Counts.Of(read: 7502)));

        Assert.Equal(7520, usage.Usage.InputTokens);
        Assert.Equal(UsageReconciliation.CacheAdded, usage.Reconciliation);
    }

    [Fact]
    public void Zeros_between_cumulative_reports_start_nothing_new()
    {
        TokenUsage usage = Stream(("a", Counts.Of(100, 1)), ("a", Counts.Of(0, 0)), ("a", Counts.Of(100, 2))).Usage;

        Assert.Equal((100, 2), (usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void A_negative_output_is_no_falling_output()
    {
        TokenUsage usage = Stream(("a", Counts.Of(100, 5)), ("a", Counts.Of(100, -1))).Usage;

        Assert.Equal((100, 5), (usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void Cumulative_reports_of_responses_that_come_mixed_are_told_apart()
    {
        TokenUsage usage = Stream(
            ("a", Counts.Of(100, 1)),
            ("b", Counts.Of(50, 1)),
            ("c", Counts.Of(70, 1)),
            ("a", Counts.Of(100, 2)),
            ("c", Counts.Of(70, 4)),
            ("b", Counts.Of(50, 3))).Usage;

        Assert.Equal((220, 9), (usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void More_responses_than_are_kept_open_are_all_added()
    {
        (string?, RawUsage)[] reports = [.. Enumerable.Range(1, 40).Select(number => ((string?)$"r{number}", Counts.Of(number, 1)))];

        TokenUsage usage = Stream(reports).Usage;

        Assert.Equal((820, 40, 860), (usage.InputTokens, usage.OutputTokens, usage.TotalTokens));
    }

    [Fact]
    public void Each_response_is_read_by_its_own_numbers()
    {
        NormalizedUsage usage = Stream(("a", Counts.Of(18, 386, read: 7502)), ("b", Counts.Of(9000, 10, 9010, read: 100)));

        Assert.Equal((16520, 396, 7602), (usage.Usage.InputTokens, usage.Usage.OutputTokens, usage.Usage.CacheReadTokens));
        Assert.Equal(UsageReconciliation.CacheAdded, usage.Reconciliation);
        Assert.Equal((9018, 9010), (usage.Reported?.InputTokens, usage.Reported?.TotalTokens));
    }

    [Fact]
    public void Requests_without_an_id_are_each_read_by_their_own_numbers()
    {
        TokenUsage usage = Stream((null, Counts.Of(18, 386, read: 7502)), (null, Counts.Of(9000, 10, read: 100))).Usage;

        Assert.Equal((16520, 396), (usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void A_total_that_one_response_lacks_is_made_from_its_parts()
    {
        NormalizedUsage usage = Stream(("a", Counts.Of(10, 5)), ("b", Counts.Of(17, total: 20)), ("c", Counts.Of(3)));

        Assert.Equal(38, usage.Usage.TotalTokens);
        Assert.Equal(3, usage.UnattributedTokens);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(EarlierResponses.OpenAtMost + 1)]
    public void Of_many_responses_that_come_mixed_each_is_counted_once(int responses)
    {
        IEnumerable<(string?, RawUsage)> reports =
            from report in Enumerable.Range(1, 3) from response in Enumerable.Range(0, responses) select ((string?)$"r{response}", Counts.Of(500, 10 * report));

        NormalizedUsage usage = Stream([.. reports]);

        Assert.Equal((500 * responses, 30 * responses), (usage.Usage.InputTokens, usage.Usage.OutputTokens));
        Assert.Equal((responses, responses), (usage.RequestCount, usage.Requests?.Length));
    }

    private static NormalizedUsage Stream(params (string? Id, RawUsage Counts)[] reports)
    {
        UsageAccumulator accumulator = default;
        foreach ((string? id, RawUsage counts) in reports)
        {
            accumulator.Report(UsageConvention.InferredByResponse, in counts, id);
        }

        return accumulator.Normalize();
    }
}

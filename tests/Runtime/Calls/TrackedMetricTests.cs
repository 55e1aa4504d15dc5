namespace Tracking.Runtime.Tests;

public class TrackedMetricTests : TrackerTestBase
{
    [Fact]
    public void A_metric_says_which_run_it_belongs_to()
    {
        Tracker.TrackSuccess();

        ModelCallMetric metric = Assert.Single(Sink.Metrics);
        Assert.Equal(Tracker.RunId, metric.RunId);
        Assert.Same(Tracker.Descriptor, metric.Descriptor);
        Assert.Equal((1, null, null), (metric.Step, metric.ParentRunId, metric.Subject));
        Assert.Equal((MetricKind.Outcome, 1d, CallOutcome.Success), (metric.Kind, metric.Value, metric.Outcome));
    }

    [Theory]
    [InlineData(1500.25, 1500.25)]
    [InlineData(0, 0)]
    [InlineData(-5, 0)]
    public void Times_are_milliseconds_and_never_negative(double milliseconds, double recorded)
    {
        TimeSpan time = TimeSpan.FromMilliseconds(milliseconds);

        Tracker.TrackTimeToFirstChunk(time);
        Tracker.TrackTimeToFirstToken(time);
        Tracker.TrackDuration(time);

        Assert.Equal([recorded, recorded, recorded], Sink.Metrics.Select(static metric => metric.Value));
    }

    [Fact]
    public void Usage_without_a_positive_count_leaves_the_slot_free()
    {
        Assert.False(Tracker.TrackTokens(TokenUsage.Inclusive(total: 0, input: 0, output: 0)));
        Assert.False(Tracker.TrackTokens(default));
        Assert.False(Tracker.TrackTokens(TokenUsage.Inclusive(total: -1, input: -1, output: -1)));
        Assert.Empty(Sink.Metrics);
        Assert.Null(Tracker.Summary.Usage);

        Assert.True(Tracker.TrackTokens(TokenUsage.Inclusive(total: 100, input: 40, output: 60)));

        ModelCallMetric metric = Assert.Single(Sink.Metrics);
        Assert.Equal((MetricKind.Tokens, 100d), (metric.Kind, metric.Value));
        Assert.Equal((100, 40, 60), (metric.Usage.TotalTokens, metric.Usage.InputTokens, metric.Usage.OutputTokens));
        Assert.Empty(Log.Entries);
    }

    [Fact]
    public void Of_usage_the_count_that_is_positive_is_recorded()
    {
        Assert.True(Tracker.TrackTokens(TokenUsage.Inclusive(total: -5, input: 7, output: 0)));

        TokenUsage usage = Assert.Single(Sink.Metrics).Usage;
        Assert.Equal((null, 7, 0), (usage.TotalTokens, usage.InputTokens, usage.OutputTokens));
    }

    [Fact]
    public void Usage_is_recorded_as_it_is_passed()
    {
        Tracker.TrackTokens(TokenUsage.Inclusive(total: 1, input: 2, output: 3));

        ModelCallMetric metric = Assert.Single(Sink.Metrics);
        Assert.Equal(1, metric.Value);
        Assert.Equal((1, 2, 3), (metric.Usage.TotalTokens, metric.Usage.InputTokens, metric.Usage.OutputTokens));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Undefined_feedback_throws_and_leaves_the_slot_free(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("feedback", () => Tracker.TrackFeedback((Feedback)value));

        Assert.True(Tracker.TrackFeedback(Feedback.Negative));
        Assert.Equal(Feedback.Negative, Assert.Single(Sink.Metrics).Feedback);
    }

    [Fact]
    public void Every_tool_call_counts()
    {
        Tracker.TrackToolCall("search");
        Tracker.TrackToolCall("search");

        Assert.Equal(
            [(MetricKind.ToolCall, "search", 1d), (MetricKind.ToolCall, "search", 1d)],
            Sink.Metrics.Select(static metric => (metric.Kind, metric.Name, metric.Value)));
    }

    [Fact]
    public void A_tool_without_a_name_is_refused()
    {
        Assert.Throws<ArgumentNullException>("toolKey", () => Tracker.TrackToolCall(null!));
        Assert.Throws<ArgumentException>("toolKey", () => Tracker.TrackToolCall(""));
        Assert.Null(Tracker.Summary.ToolCalls);
    }

    [Fact]
    public void Every_judge_result_counts_unless_it_was_not_sampled_or_not_successful()
    {
        Tracker.TrackJudgeResult(new JudgeResult("relevance", 0.25) { JudgeConfigKey = "judge" });
        Tracker.TrackJudgeResult(new JudgeResult("relevance", 0.5) { Sampled = false });
        Tracker.TrackJudgeResult(new JudgeResult("relevance", 0.75) { Success = false });
        Tracker.TrackJudgeResult(new JudgeResult("relevance", 0));

        Assert.Equal(
            [(MetricKind.JudgeResult, "relevance", "judge", 0.25), (MetricKind.JudgeResult, "relevance", null, 0d)],
            Sink.Metrics.Select(static metric => (metric.Kind, metric.Name, metric.JudgeConfigKey, metric.Value)));
        Assert.Empty(Log.Entries);
    }

    [Fact]
    public void A_judge_result_without_a_metric_is_refused() =>
        Assert.Throws<ArgumentException>(() => Tracker.TrackJudgeResult(new JudgeResult("", 1)));
}

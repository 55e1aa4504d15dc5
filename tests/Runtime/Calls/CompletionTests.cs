namespace Tracking.Runtime.Tests;

public class CompletionTests : TrackerTestBase
{
    [Fact]
    public void A_record_holds_what_was_tracked()
    {
        Clock.Advance(TimeSpan.FromSeconds(3));
        Tracker.TrackTimeToFirstChunk(TimeSpan.FromSeconds(0.5));
        Tracker.TrackTimeToFirstToken(TimeSpan.FromSeconds(1));
        Tracker.TrackDuration(TimeSpan.FromSeconds(2));
        Tracker.TrackError(ErrorCodes.RateLimited);
        Tracker.TrackTokens(TokenUsage.Inclusive(input: 12, output: 8));
        Tracker.TrackToolCall("search");

        Tracker.Complete();

        ModelCallRecord record = Assert.Single(Sink.Records);
        Assert.Equal(Tracker.RunId, record.RunId);
        Assert.Same(Tracker.Descriptor, record.Descriptor);
        Assert.Equal((CallOutcome.Error, "rate_limited"), (record.Outcome, record.ErrorCode));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), record.StartedAt);
        Assert.Equal(
            (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)),
            (record.Duration, record.TimeToFirstChunk, record.TimeToFirstToken));
        Assert.Equal(TokenUsage.Inclusive(input: 12, output: 8), record.Usage);
        Assert.Equal(("model", "model", "openai"), (record.Model, record.RequestModel, record.Provider));
        Assert.Equal(["search"], record.ToolCalls);
        Assert.Empty(record.Tags);
        Assert.Equal((1, null), (record.Step, record.ParentRunId));
    }

    [Fact]
    public void Without_duration_and_outcome_the_run_is_measured_and_abandoned()
    {
        Clock.Advance(TimeSpan.FromSeconds(3));

        Tracker.Complete();

        ModelCallRecord record = Assert.Single(Sink.Records);
        Assert.Equal((CallOutcome.Abandoned, "aborted"), (record.Outcome, record.ErrorCode));
        Assert.Equal(TimeSpan.FromSeconds(3), record.Duration);
        Assert.Equal(TokenProvenance.None, record.Usage.Provenance);
        Assert.Equal(
            [(MetricKind.Duration, 3000d, null), (MetricKind.Outcome, 1d, CallOutcome.Abandoned)],
            Sink.Metrics.Select(static metric => (metric.Kind, metric.Value, metric.Outcome)));
        Assert.Empty(Log.Entries);
    }

    [Fact]
    public void A_second_completion_does_nothing()
    {
        Tracker.Complete();
        Tracker.Complete();

        Assert.Single(Sink.Records);
        Assert.Empty(Log.Entries);
    }

    [Fact]
    public void After_completion_nothing_is_recorded_that_the_record_lacks()
    {
        Tracker.Complete();
        int metrics = Sink.Metrics.Count;

        Assert.False(Tracker.TrackDuration(TimeSpan.FromSeconds(1)));
        Assert.False(Tracker.TrackTimeToFirstChunk(TimeSpan.FromSeconds(1)));
        Assert.False(Tracker.TrackTimeToFirstToken(TimeSpan.FromSeconds(1)));
        Assert.False(Tracker.TrackTokens(TokenUsage.Inclusive(input: 1)));
        Assert.False(Tracker.TrackSuccess());

        Assert.Equal(metrics, Sink.Metrics.Count);
        Assert.Equal(5, Log.Entries.Count);
    }

    [Fact]
    public void Feedback_and_judgements_can_come_after_completion()
    {
        Tracker.Complete();
        Sink.Clear();

        Assert.True(Tracker.TrackFeedback(Feedback.Positive));
        Tracker.TrackJudgeResult(new JudgeResult("relevance", 1));

        Assert.Equal([MetricKind.Feedback, MetricKind.JudgeResult], Sink.Metrics.Select(static metric => metric.Kind));
    }

    [Fact]
    public void Usage_whose_part_exceeds_its_whole_is_kept_and_marked()
    {
        Tracker.TrackTokens(TokenUsage.Inclusive(input: 5, cacheRead: 6));

        Tracker.Complete();

        ModelCallRecord record = Assert.Single(Sink.Records);
        Assert.Equal((5, 6), (record.Usage.InputTokens, record.Usage.CacheReadTokens));
        Assert.Equal(UsageReconciliation.PartExceedsWhole, record.Reconciliation);
    }

    [Fact]
    public void A_run_that_is_not_completed_gives_no_record()
    {
        Tracker.TrackSuccess();

        Assert.Empty(Sink.Records);
    }
}

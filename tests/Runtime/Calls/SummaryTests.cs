namespace Tracking.Runtime.Tests;

public class SummaryTests : TrackerTestBase
{
    [Fact]
    public void What_was_not_tracked_is_null()
    {
        ModelCallSummary summary = Tracker.Summary;

        Assert.Null(summary.Duration);
        Assert.Null(summary.TimeToFirstToken);
        Assert.Null(summary.Usage);
        Assert.Null(summary.Outcome);
        Assert.Null(summary.Feedback);
        Assert.Null(summary.ToolCalls);
    }

    [Fact]
    public void What_was_tracked_is_there()
    {
        TokenUsage usage = TokenUsage.Inclusive(input: 12, output: 8);
        Tracker.TrackDuration(TimeSpan.FromSeconds(2));
        Tracker.TrackTimeToFirstToken(TimeSpan.FromSeconds(1));
        Tracker.TrackTokens(in usage);
        Tracker.TrackCancelled();
        Tracker.TrackFeedback(Feedback.Negative);
        Tracker.TrackToolCall("search");

        ModelCallSummary summary = Tracker.Summary;

        Assert.Equal(TimeSpan.FromSeconds(2), summary.Duration);
        Assert.Equal(TimeSpan.FromSeconds(1), summary.TimeToFirstToken);
        Assert.Equal(usage, summary.Usage);
        Assert.Equal(CallOutcome.Cancelled, summary.Outcome);
        Assert.Equal(Feedback.Negative, summary.Feedback);
        Assert.Equal(["search"], summary.ToolCalls);
    }

    [Fact]
    public void A_summary_does_not_change_with_what_is_tracked_later()
    {
        Tracker.TrackToolCall("search");
        ModelCallSummary summary = Tracker.Summary;

        Tracker.TrackToolCall("calculate");
        Tracker.TrackSuccess();

        Assert.Equal(["search"], summary.ToolCalls);
        Assert.Null(summary.Outcome);
    }

    [Fact]
    public void What_lost_its_slot_is_not_in_the_summary()
    {
        Tracker.TrackSuccess();
        Tracker.TrackError(ErrorCodes.Timeout);

        Assert.Equal(CallOutcome.Success, Tracker.Summary.Outcome);
    }
}

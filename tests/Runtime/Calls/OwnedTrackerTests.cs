using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests;

/// <summary>The tracker that a tracked method gives to its core: the method ends the run.</summary>
public class OwnedTrackerTests
{
    private static readonly ModelCallSite Site = new(new ModelCallDescriptor("answer"));

    private readonly InMemorySink _sink = new();
    private readonly ModelCallTracking _tracking;

    public OwnedTrackerTests() => _tracking = new ModelCallTrackingBuilder().AddSink(_sink).Build();

    [Fact]
    public void A_core_that_completes_its_tracker_does_not_end_the_run()
    {
        ModelCall call = ModelCall.Start(_tracking, Site, TestContext.Current.CancellationToken);

        call.Tracker.Complete();
        Assert.Empty(_sink.Records);
        call.Succeed();

        Assert.Equal(CallOutcome.Success, Assert.Single(_sink.Records).Outcome);
    }

    [Fact]
    public void What_the_core_recorded_first_stands()
    {
        ModelCall call = ModelCall.Start(_tracking, Site, TestContext.Current.CancellationToken);

        call.Tracker.TrackError(ErrorCodes.BudgetExceeded);
        call.Succeed();

        ModelCallRecord record = Assert.Single(_sink.Records);
        Assert.Equal((CallOutcome.Error, "budget_exceeded"), (record.Outcome, record.ErrorCode));
    }

    [Fact]
    public void After_the_method_returned_the_core_records_feedback_alone()
    {
        ModelCall call = ModelCall.Start(_tracking, Site, TestContext.Current.CancellationToken);
        ModelCallTracker tracker = call.Tracker;
        call.Succeed();

        Assert.False(tracker.TrackTokens(TokenUsage.Inclusive(input: 1)));
        Assert.True(tracker.TrackFeedback(Feedback.Positive));
    }
}

using QuickStart.Checking;

namespace Tracking.EndToEnd.Tests.Sample;

/// <summary>The check by which the sample decides on its exit code finds what it is there to find.</summary>
public sealed class ExactlyOnceCheckTests
{
    private static readonly ExpectedCall s_call = new("answer") { Tokens = new TokenCounts(10, null, null, 5, null) };

    [Fact]
    public void A_call_that_was_tracked_once_is_as_it_should_be()
    {
        CallJournal journal = new();
        Track(journal);

        Assert.Empty(ExactlyOnceCheck.Run([s_call], journal, rated: []));
    }

    [Fact]
    public void A_call_that_was_not_tracked_is_found() =>
        Assert.NotEmpty(ExactlyOnceCheck.Run([s_call], new CallJournal(), rated: []));

    [Fact]
    public void A_call_that_nobody_made_is_found()
    {
        CallJournal journal = new();
        Track(journal);

        Assert.NotEmpty(ExactlyOnceCheck.Run([], journal, rated: []));
    }

    [Fact]
    public void Other_counts_than_expected_are_found()
    {
        CallJournal journal = new();
        Track(journal);

        Assert.NotEmpty(ExactlyOnceCheck.Run([s_call with { Tokens = new TokenCounts(10, null, null, 6, null) }], journal, rated: []));
    }

    [Fact]
    public void Another_outcome_than_expected_is_found()
    {
        CallJournal journal = new();
        Track(journal);

        Assert.NotEmpty(ExactlyOnceCheck.Run([s_call with { Outcome = CallOutcome.Abandoned }], journal, rated: []));
    }

    [Fact]
    public void Two_records_of_one_run_are_found()
    {
        CallJournal journal = new();
        Track(journal);
        journal.OnCompleted(journal.Records.Single());

        Assert.NotEmpty(ExactlyOnceCheck.Run([s_call, s_call], journal, rated: []));
    }

    [Fact]
    public void Two_metrics_of_one_kind_are_found()
    {
        CallJournal journal = new();
        Track(journal);
        journal.OnMetric(journal.Metrics.First());

        Assert.NotEmpty(ExactlyOnceCheck.Run([s_call], journal, rated: []));
    }

    [Fact]
    public void Metrics_of_a_run_without_a_record_are_found()
    {
        CallJournal journal = new();
        Track(journal);
        CallJournal other = new();
        Track(other);
        journal.OnMetric(other.Metrics.First());

        Assert.NotEmpty(ExactlyOnceCheck.Run([s_call], journal, rated: []));
    }

    [Fact]
    public void A_rating_that_is_missing_is_found()
    {
        CallJournal journal = new();
        Track(journal);

        Assert.NotEmpty(ExactlyOnceCheck.Run([s_call], journal, rated: [journal.Records.Single().RunId]));
    }

    [Fact]
    public void A_rating_that_nobody_gave_is_found()
    {
        CallJournal journal = new();
        ModelCallTracker tracker = Track(journal);
        tracker.TrackFeedback(Feedback.Negative);

        Assert.NotEmpty(ExactlyOnceCheck.Run([s_call], journal, rated: []));
    }

    private static ModelCallTracker Track(CallJournal journal)
    {
        ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(journal).Build();
        ModelCallTracker tracker = tracking.CreateTracker(new ModelCallDescriptor("answer"));
        tracker.TrackDuration(TimeSpan.FromSeconds(1));
        tracker.TrackSuccess();
        tracker.TrackTokens(TokenUsage.Inclusive(input: 10, output: 5));
        tracker.Complete();
        return tracker;
    }
}

namespace Tracking.Runtime.Tests;

public class ResumedTrackerTests
{
    private static readonly ModelCallDescriptor Descriptor = new("answer") { VariationKey = "v", Version = 3, GraphKey = "g", Model = "m" };

    private readonly InMemorySink _sink = new();
    private readonly CapturedLog _log = new();
    private readonly ModelCallTracking _tracking;

    public ResumedTrackerTests() => _tracking = new ModelCallTrackingBuilder().AddSink(_sink).UseLogger(_log).Build();

    [Fact]
    public void A_resumed_tracker_names_the_run_of_the_token()
    {
        ModelCallTracker original = _tracking.CreateTracker(Descriptor);

        ResumedTracker resumed = _tracking.Resume(original.ResumptionToken);

        Assert.Equal(original.RunId, resumed.RunId);
        Assert.Equal(("answer", "v", 3, "g"), (resumed.Key, resumed.VariationKey, resumed.Version, resumed.GraphKey));
    }

    [Fact]
    public void Feedback_goes_to_the_sinks_with_what_the_token_says_and_the_subject_given()
    {
        object subject = new();
        string token = _tracking.CreateTracker(Descriptor).ResumptionToken;
        ResumedTracker resumed = _tracking.Resume(token, subject);

        Assert.True(resumed.TrackFeedback(Feedback.Negative));

        ModelCallMetric metric = Assert.Single(_sink.Metrics);
        Assert.Equal((MetricKind.Feedback, Feedback.Negative, 1d), (metric.Kind, metric.Feedback, metric.Value));
        Assert.Equal(resumed.RunId, metric.RunId);
        Assert.Equal(("answer", "v", 3, "g"), (metric.Descriptor.Key, metric.Descriptor.VariationKey, metric.Descriptor.Version, metric.Descriptor.GraphKey));
        Assert.Null(metric.Descriptor.Model);
        Assert.Same(subject, metric.Subject);
        Assert.Null(metric.ParentRunId);
        Assert.Equal(1, metric.Step);
    }

    [Fact]
    public void Feedback_is_recorded_once_and_the_loser_says_so()
    {
        ResumedTracker resumed = Resume("""{"runId":"foreign run","configKey":"k"}""");

        Assert.True(resumed.TrackFeedback(Feedback.Positive));
        Assert.False(resumed.TrackFeedback(Feedback.Negative));

        Assert.Equal(Feedback.Positive, Assert.Single(_sink.Metrics).Feedback);
        string warning = Assert.Single(_log.Messages);
        Assert.Contains("TrackFeedback", warning, StringComparison.Ordinal);
        Assert.Contains("foreign run", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Undefined_feedback_throws_and_leaves_the_slot_free()
    {
        ResumedTracker resumed = Resume("""{"runId":"r","configKey":"k"}""");

        Assert.Throws<ArgumentOutOfRangeException>("feedback", () => resumed.TrackFeedback((Feedback)2));

        Assert.True(resumed.TrackFeedback(Feedback.Positive));
    }

    [Fact]
    public void Every_sampled_and_successful_judge_result_counts()
    {
        ResumedTracker resumed = Resume("""{"runId":"r","configKey":"k"}""");

        resumed.TrackJudgeResult(new JudgeResult("relevance", 0.25) { JudgeConfigKey = "judge" });
        resumed.TrackJudgeResult(new JudgeResult("relevance", 0.5));
        resumed.TrackJudgeResult(new JudgeResult("relevance", 1) { Sampled = false });
        resumed.TrackJudgeResult(new JudgeResult(null!, 1) { Success = false });

        Assert.Equal(
            [(MetricKind.JudgeResult, "relevance", 0.25, "judge"), (MetricKind.JudgeResult, "relevance", 0.5, null)],
            _sink.Metrics.Select(static metric => (metric.Kind, metric.Name, metric.Value, metric.JudgeConfigKey)));
    }

    [Fact]
    public void A_judge_result_without_a_metric_is_refused() =>
        Assert.Throws<ArgumentException>(() => Resume("""{"runId":"r","configKey":"k"}""").TrackJudgeResult(new JudgeResult("", 1)));

    [Theory]
    [InlineData("""{"runId":"r","configKey":" ","version":0}""", " ", 0)]
    [InlineData("""{"runId":"r","configKey":"k","version":-1}""", "k", -1)]
    public void What_another_system_counts_under_is_kept(string json, string key, int version)
    {
        ResumedTracker resumed = Resume(json);

        resumed.TrackFeedback(Feedback.Positive);

        ModelCallMetric metric = Assert.Single(_sink.Metrics);
        Assert.Equal((key, version), (metric.Descriptor.Key, metric.Descriptor.Version));
    }

    [Fact]
    public async Task Sixty_four_threads_leave_one_feedback()
    {
        ResumedTracker resumed = Resume("""{"runId":"r","configKey":"k"}""");

        bool[] recorded = await Race.RunAsync(64, _ => resumed.TrackFeedback(Feedback.Positive));

        Assert.Single(recorded, static won => won);
        Assert.Single(_sink.Metrics);
    }

    [Fact]
    public void Where_a_key_is_configured_tokens_are_signed_and_others_refused()
    {
        ModelCallTracking signing = new ModelCallTrackingBuilder().UseTokenSigning(new TokenSigningOptions(new byte[32])).Build();
        ModelCallTracker original = signing.CreateTracker(Descriptor);

        Assert.Equal(original.RunId, signing.Resume(original.ResumptionToken).RunId);
        Assert.Throws<ArgumentException>("token", () => signing.Resume(_tracking.CreateTracker(Descriptor).ResumptionToken));
        Assert.Throws<ArgumentException>("token", () => _tracking.Resume(original.ResumptionToken));
    }

    private ResumedTracker Resume(string json) => _tracking.Resume(TokenText.Of(json));
}

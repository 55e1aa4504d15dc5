using Tracking.CompilerServices;
using Tracking.Runtime.Tests.Calls;

namespace Tracking.Runtime.Tests.Analytics;

public class AggregateTests
{
    private readonly AnalyzedCalls _calls = new();

    [Fact]
    public void An_embedding_counts_with_its_tokens()
    {
        _calls.Call(new Chunk(Input: 17), "embed");

        Assert.Equal([(1, "model-embed", "openai"), (17, "model-embed-tokens", "openai")], _calls.Aggregates);
    }

    [Fact]
    public void A_generation_counts_with_prompt_and_answer_together()
    {
        _calls.Call(new Chunk(Input: 12, Output: 8));

        Assert.Equal([(1, "model-generate", "openai"), (20, "model-generate-tokens", "openai")], _calls.Aggregates);
    }

    [Fact]
    public void A_call_without_usage_counts_alone()
    {
        _calls.Call(new Chunk("text"));

        Assert.Equal([(1, "model-generate", "openai")], _calls.Aggregates);
    }

    [Fact]
    public void A_call_that_failed_does_not_count_but_what_it_was_billed_does()
    {
        _calls.Call(new Chunk(Input: 40, Output: 1, Failure: ErrorCodes.BackendError));

        Assert.Equal([(41, "model-generate-tokens", "openai")], _calls.Aggregates);
    }

    [Fact]
    public void A_call_that_threw_leaves_no_aggregate()
    {
        ModelCall.Start(_calls.Tracking, AnalyzedCalls.SiteOf("generate")).Fail(new InvalidOperationException());

        Assert.Empty(_calls.Aggregates);
        Assert.Equal((CallOutcome.Error, ErrorCodes.BackendError), (_calls.Row.Outcome, _calls.Row.ErrorCode));
    }

    [Fact]
    public void A_call_of_which_only_the_total_is_known_adds_the_total()
    {
        ModelCallTracker tracker = _calls.Tracking.CreateTracker(new ModelCallDescriptor("answer") { Provider = "openai" });
        tracker.TrackTokens(TokenUsage.Inclusive(total: 33));
        tracker.TrackSuccess();
        tracker.Complete();

        Assert.Equal([(1, "model-generate", "openai"), (33, "model-generate-tokens", "openai")], _calls.Aggregates);
    }

    [Fact]
    public void Tokens_recorded_by_hand_are_billed_though_nobody_says_where_they_come_from()
    {
        ModelCallTracker tracker = _calls.Tracking.CreateTracker(new ModelCallDescriptor("answer") { Provider = "openai" });
        tracker.TrackTokens(new TokenUsage { InputTokens = 12, OutputTokens = 8 });
        tracker.Complete();

        Assert.Equal([(20, "model-generate-tokens", "openai")], _calls.Aggregates);
    }

    [Fact]
    public void A_backend_whose_name_looks_like_a_metric_collides_with_nothing()
    {
        _calls.Call(new Chunk(Input: 12, Output: 8), backend: "tokens-foo");
        _calls.Call(new Chunk(Input: 1, Output: 2), backend: "foo");

        Assert.Equal(
            [
                (1, "model-generate", "tokens-foo"),
                (20, "model-generate-tokens", "tokens-foo"),
                (1, "model-generate", "foo"),
                (3, "model-generate-tokens", "foo"),
            ],
            _calls.Aggregates);
    }

    [Fact]
    public void Keys_are_told_apart_by_their_parts()
    {
        AnalyticsKey[] keys =
        [
            .. from method in Enum.GetValues<AnalyticsMethod>()
               from measure in Enum.GetValues<AnalyticsMeasure>()
               from backend in new[] { "foo", "tokens-foo", "tokens" }
               select new AnalyticsKey(method, measure, backend),
        ];

        Assert.Equal(18, keys.Distinct().Count());
        Assert.Equal(18, keys.Select(static key => (key.Metric, key.Path)).Distinct().Count());
    }

    [Theory]
    [InlineData("embed", null, "model-embed")]
    [InlineData("generateStream", null, "model-generateStream")]
    [InlineData("generate", null, "model-generate")]
    [InlineData(null, null, "model-generate")]
    [InlineData(null, "embeddings", "model-embed")]
    [InlineData("my-own-word-tokens", "chat", "model-generate")]
    public void A_method_is_one_of_three_whatever_a_descriptor_says(string? method, string? operation, string metric)
    {
        ModelCallDescriptor descriptor = new("answer") { Method = method, Operation = operation, Provider = "p" };
        ModelCall.Start(_calls.Tracking, new ModelCallSite(descriptor)).Succeed();

        Assert.Equal([(1, metric, "p")], _calls.Aggregates);
    }

    [Fact]
    public void A_call_whose_backend_nobody_named_has_a_path_all_the_same()
    {
        _calls.Call(new Chunk(), backend: null);

        Assert.Equal([(1, "model-generate", "unknown")], _calls.Aggregates);
        Assert.Null(_calls.Row.Backend);
    }
}

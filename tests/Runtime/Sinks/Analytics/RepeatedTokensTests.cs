using Tracking.CompilerServices;
using Tracking.Runtime.Tests.Runs;

namespace Tracking.Runtime.Tests.Analytics;

/// <summary>Tokens that several records have, and one call was billed.</summary>
public class RepeatedTokensTests
{
    private readonly AnalyzedCalls _calls = new();

    [Fact]
    public void A_response_that_is_replayed_counts_as_a_call_and_adds_no_tokens()
    {
        using (_calls.Tracking.StartRun("agent"))
        {
            Call(new Answer(10, 5, "r1"));
            Call(new Answer(10, 5, "r1"));
        }

        Assert.Equal(
            [(1, "model-generate", "openai"), (15, "model-generate-tokens", "openai"), (1, "model-generate", "openai")],
            _calls.Aggregates);
    }

    [Fact]
    public void A_call_around_calls_adds_no_tokens()
    {
        using (_calls.Tracking.StartRun("agent"))
        {
            ModelCall outer = ModelCall.Start(_calls.Tracking, AnalyzedCalls.SiteOf("generate", backend: null));
            Call(new Answer(10, 5, "r1"));
            Call(new Answer(20, 6, "r2"));
            outer.Succeed(new Answer(30, 11, "r2"), Answer.Read);
        }

        Assert.Equal(41, _calls.Aggregates.Where(static added => added.Metric == "model-generate-tokens").Sum(static added => added.Value));
        Assert.Equal([(1, "model-generate", "unknown")], _calls.Aggregates.Where(static added => added.Path == "unknown"));
    }

    [Fact]
    public void A_parent_run_has_a_row_and_no_aggregate_of_its_own()
    {
        using (_calls.Tracking.StartRun("agent"))
        {
            Call(new Answer(12, 8));
        }

        AnalyticsRow run = _calls.Analytics.Rows[1];
        Assert.Equal(("run", TokenProvenance.RolledUp, 20L), (run.Method, run.Provenance, run.TotalTokens));
        Assert.Equal(run.RunId, _calls.Analytics.Rows[0].ParentRunId);
        Assert.Equal([(1, "model-generate", "openai"), (20, "model-generate-tokens", "openai")], _calls.Aggregates);
    }

    private void Call(Answer answer) => ModelCall.Start(_calls.Tracking, AnalyzedCalls.SiteOf("generate")).Succeed(answer, Answer.Read);
}

using Tracking.CompilerServices;
using Tracking.Runtime.Tests.Calls;

namespace Tracking.Runtime.Tests.Metrics;

[Collection(MeasuredCalls.OneMeter)]
public sealed class LatestMetricsTests : IDisposable
{
    private readonly MeasuredCalls _calls = new(GenAiConventions.Latest);

    [Fact]
    public void A_call_counts_each_kind_of_token_and_measures_what_one_inference_took()
    {
        _calls.Call(_calls.SiteOf(), static (Chunk _, ref ModelCallReading reading) =>
            reading.ReportUsage(UsageConvention.CacheApart, input: 100, output: 50, cacheRead: 800, cacheWrite: 200, reasoning: 20));

        Assert.Equal(
            [
                "gen_ai.client.inference.duration 0.25 chat",
                "gen_ai.client.inference.operation.input_tokens 1100 chat",
                "gen_ai.client.inference.operation.output_tokens 50 chat",
                "gen_ai.client.inference.usage.cache_read.input_tokens 800 chat gen_ai.token.modality=unknown",
                "gen_ai.client.inference.usage.cache_write.input_tokens 200 chat gen_ai.token.modality=unknown",
                "gen_ai.client.inference.usage.input_tokens 1100 chat gen_ai.token.modality=unknown",
                "gen_ai.client.inference.usage.output_tokens 50 chat gen_ai.token.modality=unknown",
                "gen_ai.client.inference.usage.reasoning.output_tokens 20 chat gen_ai.token.modality=unknown",
            ],
            _calls.Measurements);
    }

    [Fact]
    public void A_kind_of_token_that_was_not_reported_or_not_used_is_not_measured()
    {
        _calls.Call(_calls.SiteOf(), static (Chunk _, ref ModelCallReading reading) =>
            reading.ReportUsage(UsageConvention.Inferred, input: 12, output: 0, cacheRead: 0));

        Assert.Equal(
            [
                "gen_ai.client.inference.duration 0.25 chat",
                "gen_ai.client.inference.operation.input_tokens 12 chat",
                "gen_ai.client.inference.usage.input_tokens 12 chat gen_ai.token.modality=unknown",
            ],
            _calls.Measurements);
    }

    [Fact]
    public void Embeddings_have_instruments_of_their_own()
    {
        _calls.Call(_calls.SiteOf("embeddings", "embed"), static (Chunk _, ref ModelCallReading reading) =>
            reading.ReportUsage(UsageConvention.Inferred, input: 17, total: 17));

        Assert.Equal(
            ["gen_ai.client.embeddings.duration 0.25 embeddings", "gen_ai.client.embeddings.operation.input_tokens 17 embeddings"],
            _calls.Measurements);
    }

    [Fact]
    public void Failures_have_their_code_on_the_duration()
    {
        _calls.Start(_calls.SiteOf()).Fail(new TimeoutException());
        _calls.Start(_calls.SiteOf("embeddings", "embed")).Fail(new TimeoutException());

        Assert.Equal(
            [
                "gen_ai.client.embeddings.duration 0 embeddings error.type=timeout",
                "gen_ai.client.inference.duration 0 chat error.type=timeout",
            ],
            _calls.Measurements);
    }

    [Fact]
    public void A_parent_run_is_no_inference()
    {
        ModelCallSite run = new(new ModelCallDescriptor("agent") { Operation = "invoke_agent", Provider = _calls.Provider }) { IsRun = true };

        _calls.Start(run).Succeed();

        Assert.Empty(_calls.Measurements);
    }

    public void Dispose() => _calls.Dispose();
}

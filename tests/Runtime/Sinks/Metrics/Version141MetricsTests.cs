using Tracking.CompilerServices;
using Tracking.Runtime.Tests.Calls;

namespace Tracking.Runtime.Tests.Metrics;

[Collection(MeasuredCalls.OneMeter)]
public sealed class Version141MetricsTests : IDisposable
{
    private readonly MeasuredCalls _calls = new(GenAiConventions.Version141);

    [Fact]
    public void A_call_measures_its_duration_and_tokens()
    {
        _calls.Call(_calls.SiteOf(model: "gpt-4o"), static (Chunk _, ref ModelCallReading reading) =>
        {
            reading.Model = "gpt-4o-2024";
            reading.ReportUsage(UsageConvention.CacheApart, input: 100, output: 50, cacheRead: 800, cacheWrite: 200, reasoning: 20);
        });

        Assert.Equal(
            [
                "gen_ai.client.operation.duration 0.25 chat gen_ai.request.model=gpt-4o gen_ai.response.model=gpt-4o-2024",
                "gen_ai.client.token.usage 1100 chat gen_ai.request.model=gpt-4o gen_ai.response.model=gpt-4o-2024 gen_ai.token.type=input",
                "gen_ai.client.token.usage 50 chat gen_ai.request.model=gpt-4o gen_ai.response.model=gpt-4o-2024 gen_ai.token.type=output",
            ],
            _calls.Measurements);
    }

    [Fact]
    public void A_call_that_failed_measures_its_duration_with_the_error_code()
    {
        ModelCall call = _calls.Start(_calls.SiteOf(model: "gpt-4o"));
        _calls.Clock.Advance(TimeSpan.FromSeconds(2));
        call.Fail(new TimeoutException("after the prompt 'how do I …'"));

        Assert.Equal(["gen_ai.client.operation.duration 2 chat gen_ai.request.model=gpt-4o error.type=timeout"], _calls.Measurements);
    }

    [Fact]
    public void What_a_failed_call_was_billed_is_measured_without_the_error()
    {
        _calls.Call(_calls.SiteOf(), static (Chunk _, ref ModelCallReading reading) =>
        {
            reading.ReportUsage(UsageConvention.Inferred, input: 40, output: 1);
            reading.FailureCode = ErrorCodes.ContentFiltered;
        });

        Assert.Equal(
            [
                "gen_ai.client.operation.duration 0.25 chat error.type=content_filtered",
                "gen_ai.client.token.usage 1 chat gen_ai.token.type=output",
                "gen_ai.client.token.usage 40 chat gen_ai.token.type=input",
            ],
            _calls.Measurements);
    }

    [Fact]
    public void Counts_above_what_an_int_holds_stay_what_they_are()
    {
        _calls.Call(_calls.SiteOf(), static (Chunk _, ref ModelCallReading reading) =>
            reading.ReportUsage(UsageConvention.Inferred, input: 3_000_000_000));

        Assert.Contains("gen_ai.client.token.usage 3000000000 chat gen_ai.token.type=input", _calls.Measurements);
    }

    [Fact]
    public void A_call_without_usage_measures_no_tokens()
    {
        _calls.Call(_calls.SiteOf());

        Assert.Equal(["gen_ai.client.operation.duration 0.25 chat"], _calls.Measurements);
    }

    [Fact]
    public void An_embedding_has_input_alone()
    {
        _calls.Call(_calls.SiteOf("embeddings", "embed"), static (Chunk _, ref ModelCallReading reading) =>
            reading.ReportUsage(UsageConvention.Inferred, input: 17, total: 17));

        Assert.Equal(
            ["gen_ai.client.operation.duration 0.25 embeddings", "gen_ai.client.token.usage 17 embeddings gen_ai.token.type=input"],
            _calls.Measurements);
    }

    [Fact]
    public void A_parent_run_measures_its_duration_and_no_tokens()
    {
        ModelCallSite run = new(new ModelCallDescriptor("agent") { Operation = "invoke_agent", Provider = _calls.Provider }) { IsRun = true };
        ModelCall agent = _calls.Start(run);
        _calls.Call(_calls.SiteOf(), static (Chunk _, ref ModelCallReading reading) =>
            reading.ReportUsage(UsageConvention.Inferred, input: 12, output: 8));
        agent.Succeed();

        Assert.Equal(
            [
                "gen_ai.client.operation.duration 0.25 chat",
                "gen_ai.client.operation.duration 0.25 invoke_agent",
                "gen_ai.client.token.usage 12 chat gen_ai.token.type=input",
                "gen_ai.client.token.usage 8 chat gen_ai.token.type=output",
            ],
            _calls.Measurements);
    }

    [Fact]
    public void A_replayed_response_measures_no_tokens_again()
    {
        static void Read(Chunk chunk, ref ModelCallReading reading)
        {
            reading.ResponseId = "r1";
            reading.ReportUsage(UsageConvention.Inferred, input: 12, output: 8);
        }

        using (_calls.Tracking.StartRun("agent"))
        {
            _calls.Call(_calls.SiteOf(), Read);
            _calls.Call(_calls.SiteOf(), Read);
        }

        Assert.Equal(2, _calls.Measurements.Count(static measured => measured.StartsWith("gen_ai.client.operation.duration", StringComparison.Ordinal)));
        Assert.Equal(2, _calls.Measurements.Count(static measured => measured.StartsWith("gen_ai.client.token.usage", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tags_are_attributes_but_ids_of_sessions_and_what_has_the_name_of_an_attribute()
    {
        _calls.Call(
            _calls.SiteOf(),
            null,
            new("tenant", "acme"),
            new("session_id", "s-1"),
            new("message_id", "m-1"),
            new("conversation_id", "c-1"),
            new("error.type", "none"),
            new("gen_ai.provider.name", "mine"),
            new("app", "first"),
            new("app", "last"));

        Assert.Equal(["gen_ai.client.operation.duration 0.25 chat tenant=acme app=last"], _calls.Measurements);
    }

    [Fact]
    public void More_tags_than_fit_a_tag_list_are_all_there_with_each_token_type()
    {
        KeyValuePair<string, string>[] tags = [.. Enumerable.Range(0, 9).Select(static number => KeyValuePair.Create($"t{number}", "v"))];

        using MeasuredCalls calls = new(GenAiConventions.Version141, options => options.Tags.UnionWith(tags.Select(static tag => tag.Key)));

        calls.Call(
            calls.SiteOf(),
            static (Chunk _, ref ModelCallReading reading) => reading.ReportUsage(UsageConvention.Inferred, input: 12, output: 8),
            tags);

        const string all = "t0=v t1=v t2=v t3=v t4=v t5=v t6=v t7=v t8=v";
        Assert.Equal(
            [
                $"gen_ai.client.operation.duration 0.25 chat {all}",
                $"gen_ai.client.token.usage 12 chat {all} gen_ai.token.type=input",
                $"gen_ai.client.token.usage 8 chat {all} gen_ai.token.type=output",
            ],
            calls.Measurements);
    }

    public void Dispose() => _calls.Dispose();
}

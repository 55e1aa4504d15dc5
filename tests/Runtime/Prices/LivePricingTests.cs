using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Prices;

public sealed class LivePricingTests
{
    private const string Four = """{"input_mtok":3,"output_mtok":15,"cache_read_mtok":0.3,"cache_write_mtok":3.75}""";

    private readonly PriceTable _table = PriceFiles.Of(Four);
    private readonly PricedCalls _calls;

    public LivePricingTests() => _calls = new(_table);

    [Fact]
    public void A_call_is_recorded_with_its_cost_and_the_prices_it_was_rated_by()
    {
        _calls.Call(new(5000, 200));

        ModelCallRecord record = _calls.Record;
        Assert.Equal((0.018m, "USD", _table.Version, CostGaps.None), (record.Cost, record.Currency, record.PriceVersion, record.CostGaps));
    }

    [Fact]
    public void Without_prices_nothing_is_said_of_costs()
    {
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        ModelCall.Start(tracking, PricedCalls.SiteOf("p")).Succeed(new Priced(5000, 200), Priced.Read);

        ModelCallRecord record = Assert.Single(sink.Records);
        Assert.Equal((null, null, null, CostGaps.None), (record.Cost, record.Currency, record.PriceVersion, record.CostGaps));
    }

    [Fact]
    public async Task A_stream_is_rated_at_its_end()
    {
        await foreach (Priced _ in _calls.Stream(new(), new(5000, 200)))
        {
        }

        Assert.Equal(0.018m, _calls.Record.Cost);
    }

    [Fact]
    public async Task A_stream_that_is_left_costs_what_it_had_used()
    {
        await foreach (Priced _ in _calls.Stream(new(5000, 100), new(5000, 200)))
        {
            break;
        }

        Assert.Equal((TokenProvenance.Partial, 0.0165m), (_calls.Record.Usage.Provenance, _calls.Record.Cost));
    }

    [Fact]
    public void A_tracker_made_by_hand_gives_its_record_a_cost()
    {
        ModelCallTracker tracker = _calls.Tracking.CreateTracker(new ModelCallDescriptor("answer") { Provider = "p", Model = "m" });
        tracker.TrackTokens(TokenUsage.Inclusive(5000, 200));
        tracker.TrackSuccess();
        tracker.Complete();

        Assert.Equal(0.018m, _calls.Record.Cost);
    }

    [Fact]
    public void A_call_whose_counts_contradict_each_other_has_no_cost_and_is_not_blamed_on_the_prices()
    {
        ModelCallTracker tracker = _calls.Tracking.CreateTracker(new ModelCallDescriptor("answer") { Provider = "p", Model = "m" });
        tracker.TrackTokens(TokenUsage.Inclusive(10, 5, reasoning: 6));
        tracker.Complete();

        Assert.Null(_calls.Record.Cost);
        Assert.Empty(_calls.Log.Messages);
    }

    [Fact]
    public void A_call_without_usage_has_no_cost()
    {
        _calls.Call(new(Model: "unheard of"));

        Assert.Null(_calls.Record.Cost);
        Assert.Empty(_calls.Log.Messages);
    }

    [Fact]
    public void A_model_without_a_price_has_no_cost_and_is_named_once()
    {
        _calls.Call(new(10, 5, "unheard of"));
        _calls.Call(new(10, 5, "unheard of"));
        _calls.Call(new(10, 5, "another"));

        Assert.All(_calls.Sink.Records, record => Assert.Equal((null, null), (record.Cost, record.PriceVersion)));
        Assert.Equal(2, _calls.Log.Messages.Count);
        Assert.Contains("'unheard of' of provider 'p'", _calls.Log.Messages[0], StringComparison.Ordinal);
        Assert.Contains("'another'", _calls.Log.Messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_answering_model_has_no_price_the_requested_one_counts()
    {
        ModelCallSite site = new(new ModelCallDescriptor("answer") { Provider = "p", Model = "m" });
        ModelCall.Start(_calls.Tracking, site).Succeed(new Priced(5000, 200, "m-2026-01-01"), Priced.Read);

        Assert.Equal(("m-2026-01-01", 0.018m), (_calls.Record.Model, _calls.Record.Cost));
        Assert.Empty(_calls.Log.Messages);
    }

    [Fact]
    public void The_service_tier_of_the_response_decides()
    {
        PricedCalls calls = new(PriceFiles.LiteLlm);
        calls.Call(new(1000, 1000, "gpt-4o", Tier: "priority"), "openai");

        Assert.Equal((0.02125m, CostGaps.None), (calls.Record.Cost, calls.Record.CostGaps));
    }

    [Fact]
    public void A_response_that_is_returned_again_costs_nothing()
    {
        using ModelRun run = _calls.Tracking.StartRun("agent");
        _calls.Call(new(5000, 200, Id: "r"));
        _calls.Call(new(5000, 200, Id: "r"));

        Assert.Equal([0.018m, 0m], run.Records.Select(record => record.Cost));
        Assert.Equal(_table.Version, run.Records[1].PriceVersion);
        Assert.Equal(0.018m, run.Cost);
    }

    [Fact]
    public void A_run_costs_what_its_calls_cost_and_its_record_nothing_more()
    {
        using (ModelRun run = _calls.Tracking.StartRun("agent"))
        {
            _calls.Call(new(2 + 34_601, 84) { CacheRead = 0, CacheWrite = 34_601 });
            _calls.Call(new(1 + 34_601 + 273, 471) { CacheRead = 34_601, CacheWrite = 273 });

            Assert.Equal(0.1494918m, run.Cost);
            Assert.Equal(CostGaps.CacheWriteSplit, run.CostGaps);
        }

        Assert.Null(_calls.Sink.Records[^1].Cost);
        Assert.Empty(_calls.Log.Messages);
    }

    [Fact]
    public void The_cost_of_a_run_says_that_calls_without_a_price_are_left_out_of_it()
    {
        using ModelRun run = _calls.Tracking.StartRun("agent");
        _calls.Call(new(10, 5, "unheard of"));
        Assert.Equal((null, CostGaps.None), (run.Cost, run.CostGaps));

        _calls.Call(new(5000, 200));
        Assert.Equal((0.018m, CostGaps.UnratedCalls), (run.Cost, run.CostGaps));
    }

    [Fact]
    public void A_record_is_rated_again_as_it_was_rated_live()
    {
        PricedCalls calls = new(PriceFiles.LiteLlm);
        calls.Call(new(250_000, 10, "claude-sonnet-4-5") { CacheRead = 7, CacheWrite = 5 }, "anthropic");
        calls.Call(new(250_000, 10, "gpt-5.5", Tier: "flex"), "openai");

        Assert.All(
            calls.Sink.Records,
            record => Assert.Equal(
                new CallCost(record.Cost, record.Currency, record.PriceVersion, record.CostGaps),
                PriceTable.Load(PriceFiles.LiteLlmPath).Rate(in record)));
    }

    [Fact]
    public void A_record_is_rated_again_by_other_prices()
    {
        _calls.Call(new(5000, 200));
        PriceTable other = PriceFiles.Of("""{"input_mtok":6,"output_mtok":30}""");

        Assert.Equal(new CallCost(0.036m, "USD", other.Version, CostGaps.None), other.Rate(_calls.Record));
    }
}

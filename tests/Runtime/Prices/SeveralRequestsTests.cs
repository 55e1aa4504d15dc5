using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Prices;

/// <summary>Calls whose usage is that of several requests: 1 USD per million input tokens, 2 above 1000.</summary>
public class SeveralRequestsTests
{
    private readonly PricedCalls _calls = new(PriceFiles.Of("""{"input_mtok":{"base":1,"tiers":[{"start":1000,"price":2}]},"requests_kcount":5}"""));

    [Fact]
    public async Task Each_request_of_a_stream_has_a_price_tier_of_its_own()
    {
        await ReadAsync(new(600, 0, Id: "a"), new(1200, 0, Id: "b"));

        Assert.Equal([600L, 1200L], _calls.Record.RequestUsages.Select(static usage => usage.InputTokens!.Value));
        Assert.Equal((2L, 0.0006m + 0.0024m + 0.01m, CostGaps.None), (_calls.Record.RequestCount, _calls.Record.Cost, _calls.Record.CostGaps));
    }

    [Fact]
    public async Task A_sum_above_a_tier_that_no_request_reaches_is_rated_below_it()
    {
        await ReadAsync(new(600, 0, Id: "a"), new(600, 0, Id: "b"));

        Assert.Equal((0.0112m, CostGaps.None), (_calls.Record.Cost, _calls.Record.CostGaps));
    }

    [Fact]
    public async Task Requests_without_an_id_are_told_apart_by_their_prompts()
    {
        await ReadAsync(new(600, 1), new(1200, 1));

        Assert.Equal((2L, 0.013m), (_calls.Record.RequestCount, _calls.Record.Cost));
    }

    [Fact]
    public async Task More_requests_than_are_kept_open_are_all_rated()
    {
        Priced[] requests = [.. Enumerable.Range(0, 9).Select(static number => new Priced(600, 0, Id: $"r{number}"))];

        await ReadAsync(requests);

        Assert.Equal(9, _calls.Record.RequestUsages.Count);
        Assert.Equal((0.0504m, CostGaps.None), (_calls.Record.Cost, _calls.Record.CostGaps));
    }

    [Fact]
    public async Task One_request_is_not_listed()
    {
        await ReadAsync(new(600, 0, Id: "a"), new(600, 1, Id: "a"));

        Assert.Empty(_calls.Record.RequestUsages);
        Assert.Equal(1, _calls.Record.RequestCount);
    }

    [Fact]
    public void A_sum_that_comes_with_the_last_requests_object_is_rated_at_the_base_and_says_so()
    {
        ModelCall.Start(_calls.Tracking, PricedCalls.SiteOf("p")).Succeed(0, static (int _, ref ModelCallReading reading) =>
        {
            reading.Model = "m";
            reading.ReportUsage(UsageConvention.InferredByResponse, input: 1800, output: 2);
            reading.ReportUnderlyingUsage(UsageConvention.Inferred, input: 1200, output: 1);
        });

        Assert.Equal((2L, 0.0018m + 0.01m, CostGaps.Tier | CostGaps.OutputRate), (_calls.Record.RequestCount, _calls.Record.Cost, _calls.Record.CostGaps));
    }

    private async Task ReadAsync(params Priced[] chunks)
    {
        await foreach (Priced _ in _calls.Stream(chunks))
        {
        }
    }
}

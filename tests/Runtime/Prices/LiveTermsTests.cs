using System.Text;
using Tracking.CompilerServices;

namespace Tracking.Runtime.Tests.Prices;

/// <summary>What a response says beside its tokens, and what it does to the price.</summary>
public class LiveTermsTests
{
    private static readonly PriceTable Multiplied = PriceTable.Parse(
        Encoding.UTF8.GetBytes("""
            {"m": {"litellm_provider": "p", "input_cost_per_token": 0.000001, "provider_specific_entry": {"fast": 6, "us": 1.1}}}
            """),
        "prices");

    private static readonly PriceTable Searching = PriceFiles.Of("""{"input_mtok":1,"web_searches_kcount":10}""");

    [Theory]
    [InlineData("fast", null, 0.006, CostGaps.None)]
    [InlineData("standard", "us", 0.0011, CostGaps.None)]
    [InlineData("fast", "us", 0.0066, CostGaps.None)]
    [InlineData(null, "not_available", 0.001, CostGaps.None)]
    [InlineData("turbo", "eu", 0.001, CostGaps.Speed | CostGaps.Region)]
    public void Speed_and_region_decide_with(string? speed, string? region, double cost, CostGaps gaps)
    {
        ModelCallRecord record = Call(Multiplied, (ref ModelCallReading reading) =>
        {
            reading.Speed = speed;
            reading.Region = region;
        });

        Assert.Equal((speed, region), (record.Speed, record.Region));
        Assert.Equal(((decimal?)cost, gaps), (record.Cost, record.CostGaps));
    }

    [Fact]
    public void Web_searches_are_billed_beside_the_tokens()
    {
        ModelCallRecord record = Call(Searching, static (ref ModelCallReading reading) => reading.ReportWebSearches(3));

        Assert.Equal((3L, 0.031m, CostGaps.None), (record.WebSearches, record.Cost, record.CostGaps));
    }

    [Fact]
    public void Web_searches_of_a_stream_are_counted_as_they_grow()
    {
        ModelCallRecord record = Call(Searching, static (ref ModelCallReading reading) =>
        {
            reading.ReportWebSearches(1);
            reading.ReportWebSearches(3);
            reading.ReportWebSearches(0);
            reading.ReportWebSearches(null);
            reading.ReportWebSearches(-1);
        });

        Assert.Equal(3, record.WebSearches);
    }

    [Fact]
    public void Searches_that_nobody_reports_are_not_known() =>
        Assert.Null(Call(Searching, static (ref ModelCallReading _) => { }).WebSearches);

    [Fact]
    public void Searches_of_several_responses_are_added_and_billed_once()
    {
        ModelCallRecord record = Call(Searching, static (ref ModelCallReading reading) =>
        {
            reading.ResponseId = "b";
            foreach (string id in new[] { "a", "b" })
            {
                reading.ReportUnderlyingUsage(UsageConvention.Inferred, input: 500, output: 0, responseId: id);
                reading.ReportWebSearches(2, id);
                reading.ReportUsage(UsageConvention.InferredByResponse, input: 500, output: 0, responseId: id);
            }
        });

        Assert.Equal((4L, 2L, 0.041m), (record.WebSearches, record.RequestCount, record.Cost));
    }

    [Fact]
    public void A_stored_record_is_rated_with_them_again()
    {
        ModelCallRecord record = Call(Searching, static (ref ModelCallReading reading) => reading.ReportWebSearches(3));

        Assert.Equal(0.031m, Searching.Rate(in record).Amount);
    }

    private static ModelCallRecord Call(PriceTable prices, Terms terms)
    {
        PricedCalls calls = new(prices);
        ModelCall.Start(calls.Tracking, PricedCalls.SiteOf("p")).Succeed(terms, static (Terms given, ref ModelCallReading reading) =>
        {
            reading.Model = "m";
            given(ref reading);
            if (reading.ResponseId is null)
            {
                reading.ReportUsage(UsageConvention.Inferred, input: 1000, output: 0);
            }
        });
        return calls.Record;
    }

    private delegate void Terms(ref ModelCallReading reading);
}

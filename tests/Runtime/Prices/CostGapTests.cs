namespace Tracking.Runtime.Tests.Prices;

public sealed class CostGapTests
{
    [Theory]
    [InlineData("""{"input_mtok":3}""", "3", CostGaps.CacheReadRate)]
    [InlineData("""{"input_mtok":3,"cache_read_mtok":-1}""", "3", CostGaps.CacheReadRate)]
    [InlineData("""{"input_mtok":3,"cache_read_mtok":null}""", "3", CostGaps.CacheReadRate)]
    [InlineData("""{"input_mtok":3,"cache_read_mtok":0}""", "0", CostGaps.None)]
    public void Cache_reads_without_a_price_are_rated_as_input(string prices, string cost, CostGaps gaps) =>
        AssertCost(prices, TokenUsage.Exclusive(0, cacheRead: 1_000_000), cost, gaps);

    [Theory]
    [InlineData("""{"input_mtok":3,"cache_write_mtok":4}""", "4", CostGaps.CacheWriteOneHourRate)]
    [InlineData("""{"input_mtok":3}""", "3", CostGaps.CacheWriteOneHourRate | CostGaps.CacheWriteRate)]
    public void Writes_of_one_hour_without_a_price_are_rated_as_writes_else_as_input(string prices, string cost, CostGaps gaps) =>
        AssertCost(prices, TokenUsage.Exclusive(0, cacheWriteOneHour: 1_000_000), cost, gaps);

    [Fact]
    public void Writes_whose_split_is_not_reported_are_rated_as_short_ones() => AssertCost(
        """{"input_mtok":3,"cache_write_mtok":4,"cache_write_1h_mtok":6}""",
        TokenUsage.Exclusive(0, cacheWrite: 1_000_000),
        "4",
        CostGaps.CacheWriteSplit);

    [Fact]
    public void Reasoning_without_a_price_is_rated_as_output() => AssertCost(
        """{"output_mtok":15}""",
        TokenUsage.Inclusive(0, 1_000_000, reasoning: 250_000),
        "15",
        CostGaps.ReasoningRate);

    [Fact]
    public void Output_without_a_price_is_left_out() => AssertCost(
        """{"input_mtok":3}""",
        TokenUsage.Inclusive(1_000_000, 1_000_000),
        "3",
        CostGaps.OutputRate);

    [Fact]
    public void Input_without_a_price_is_left_out() => AssertCost(
        """{"output_mtok":3}""",
        TokenUsage.Inclusive(1_000_000, 1_000_000),
        "3",
        CostGaps.InputRate);

    [Fact]
    public void Where_nothing_has_a_price_there_is_no_cost() =>
        Assert.Equal(default, PriceFiles.Of("""{"output_mtok":3}""").Price(TokenUsage.Inclusive(100, 0)));

    [Fact]
    public void What_is_not_used_leaves_no_gap() =>
        AssertCost("""{"input_mtok":3,"output_mtok":3}""", TokenUsage.Inclusive(1_000_000, 0, 0, 0, 0, 0), "3", CostGaps.None);

    [Fact]
    public void Tokens_of_the_total_that_belong_to_no_part_are_named() => AssertCost(
        """{"input_mtok":3,"output_mtok":3}""",
        TokenUsage.Inclusive(1_000_000, 0, total: 1_000_001),
        "3",
        CostGaps.UnattributedTokens);

    [Fact]
    public void A_cache_without_its_input_is_rated_and_named() => AssertCost(
        """{"input_mtok":3,"cache_read_mtok":1}""",
        TokenUsage.Inclusive(output: 0, cacheRead: 1_000_000),
        "1",
        CostGaps.UnattributedTokens);

    [Theory]
    [InlineData(2L, 1001, "1001", CostGaps.Tier)]
    [InlineData(2L, 1000, "1000", CostGaps.None)]
    [InlineData(1L, 1001, "2002", CostGaps.None)]
    [InlineData(null, 1001, "2002", CostGaps.None)]
    public void A_sum_over_several_requests_is_rated_below_the_tier(long? requests, long input, string microCost, CostGaps gaps)
    {
        PriceTable table = PriceFiles.Of("""{"input_mtok":{"base":1,"tiers":[{"start":1000,"price":2}]}}""");

        CallCost cost = table.Price(TokenUsage.Inclusive(input), new PriceContext { Requests = requests });

        Assert.Equal((Number(microCost) / 1_000_000, gaps), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void Requests_that_are_billed_but_not_counted_are_rated_as_one() => AssertCost(
        """{"input_mtok":1,"requests_kcount":1000}""",
        TokenUsage.Inclusive(1_000_000, 0),
        "2",
        CostGaps.Requests);

    [Fact]
    public void Searches_without_a_price_are_named()
    {
        CallCost cost = PriceFiles.Of("""{"input_mtok":1}""").Price(TokenUsage.Inclusive(1_000_000), new PriceContext { WebSearches = 1 });

        Assert.Equal((1m, CostGaps.WebSearches), (cost.Amount, cost.Gaps));
    }

    [Theory]
    [InlineData("flex", null, CostGaps.ServiceTier)]
    [InlineData(null, "priority", CostGaps.ServiceTier)]
    [InlineData("default", "priority", CostGaps.None)]
    [InlineData("STANDARD", null, CostGaps.None)]
    [InlineData("scale", null, CostGaps.ServiceTier)]
    public void A_service_tier_without_a_price_is_rated_as_the_standard_one(string? reported, string? requested, CostGaps gaps)
    {
        PriceContext context = new() { ServiceTier = reported, RequestedServiceTier = requested };

        CallCost cost = PriceFiles.Of("""{"input_mtok":1}""").Price(TokenUsage.Inclusive(1_000_000), context);

        Assert.Equal((1m, gaps), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void A_speed_and_a_region_without_a_price_are_named()
    {
        PriceTable table = PriceFiles.Of("""{"input_mtok":1}""");

        CallCost cost = table.Price(TokenUsage.Inclusive(1_000_000), new PriceContext { Speed = "fast", Region = "us" });

        Assert.Equal((1m, CostGaps.Speed | CostGaps.Region), (cost.Amount, cost.Gaps));
    }

    private static void AssertCost(string prices, TokenUsage usage, string cost, CostGaps gaps)
    {
        CallCost rated = PriceFiles.Of(prices).Price(usage);

        Assert.Equal((Number(cost), gaps), (rated.Amount, rated.Gaps));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

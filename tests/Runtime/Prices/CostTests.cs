namespace Tracking.Runtime.Tests.Prices;

public sealed class CostTests
{
    private const string Four =
        """{"input_mtok":3,"output_mtok":15,"cache_read_mtok":0.3,"cache_write_mtok":3.75}""";

    [Theory]
    [InlineData(5000, 0, 0, 200, "0.018")]
    [InlineData(4, 0, 61359, 194, "0.23301825")]
    [InlineData(4, 61359, 0, 352, "0.0236997")]
    [InlineData(2, 61359, 2001, 352, "0.03119745")]
    [InlineData(10, 20000, 3000, 100, "0.01878")]
    public void A_call_costs_the_sum_of_its_disjoint_buckets(long uncached, long read, long write, long output, string cost)
    {
        TokenUsage usage = TokenUsage.Exclusive(uncached, output, cacheRead: read, cacheWrite: write);

        Assert.Equal(decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture), PriceFiles.Of(Four).Price(usage).Amount);
    }

    [Fact]
    public void The_two_steps_of_a_session_cost_what_they_were_billed()
    {
        PriceTable table = PriceFiles.Of(Four);

        decimal? first = table.Price(TokenUsage.Exclusive(2, 84, cacheRead: 0, cacheWrite: 34_601)).Amount;
        decimal? second = table.Price(TokenUsage.Exclusive(1, 471, cacheRead: 34_601, cacheWrite: 273)).Amount;

        Assert.Equal(0.1494918m, first + second);
    }

    [Theory]
    [InlineData(200_000, "0.60")]
    [InlineData(200_001, "1.200006")]
    public void A_tier_rates_all_tokens_once_the_input_exceeds_its_start(long input, string cost)
    {
        PriceTable table = PriceFiles.Of("""{"input_mtok":{"base":3,"tiers":[{"start":200000,"price":6}]}}""");

        Assert.Equal(
            decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture),
            table.Price(TokenUsage.Inclusive(input, 0)).Amount);
    }

    [Fact]
    public void Cache_reads_count_towards_the_tier_of_output()
    {
        PriceTable table = PriceFiles.Of(
            """{"input_mtok":1,"cache_read_mtok":0,"output_mtok":{"base":10,"tiers":[{"start":1000,"price":20}]}}""");

        Assert.Equal(0.02m, table.Price(TokenUsage.Exclusive(0, 1000, cacheRead: 1001)).Amount);
    }

    [Fact]
    public void The_highest_tier_that_is_exceeded_counts_in_whatever_order_they_are_written()
    {
        PriceTable table = PriceFiles.Of(
            """{"input_mtok":{"base":1,"tiers":[{"start":2000,"price":3},{"start":1000,"price":2}]}}""");

        Assert.Equal(0.002002m, table.Price(TokenUsage.Inclusive(1001)).Amount);
        Assert.Equal(0.006003m, table.Price(TokenUsage.Inclusive(2001)).Amount);
    }

    [Fact]
    public void Reasoning_is_part_of_the_output_and_paid_once()
    {
        PriceTable table = PriceFiles.Of(Four);

        Assert.Equal(15m, table.Price(TokenUsage.Inclusive(0, 1_000_000, reasoning: 250_000)).Amount);
    }

    [Fact]
    public void Reasoning_with_a_price_of_its_own_is_not_paid_as_output_too()
    {
        PriceTable table = PriceFiles.Of("""{"output_mtok":8,"output_reasoning_mtok":4}""");

        CallCost cost = table.Price(TokenUsage.Inclusive(null, 1_000_000, reasoning: 250_000));

        Assert.Equal((7m, CostGaps.None), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void Writes_of_one_hour_are_paid_apart_from_those_of_five_minutes()
    {
        PriceTable table = PriceFiles.Of("""{"input_mtok":3,"cache_write_mtok":3.75,"cache_write_1h_mtok":6}""");

        CallCost cost = table.Price(TokenUsage.Exclusive(0, cacheWrite: 1_000_000, cacheWriteOneHour: 400_000));

        Assert.Equal((4.65m, CostGaps.None), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void Writes_of_one_hour_may_be_all_that_is_known_of_the_writes()
    {
        PriceTable table = PriceFiles.Of("""{"input_mtok":3,"cache_write_mtok":3.75,"cache_write_1h_mtok":6}""");

        CallCost cost = table.Price(TokenUsage.Exclusive(1_000_000, cacheWriteOneHour: 1_000_000));

        Assert.Equal((9m, CostGaps.None), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void A_part_that_exceeds_its_whole_is_not_rated()
    {
        Assert.Null(PriceFiles.Of(Four).Price(TokenUsage.Inclusive(10, 5, cacheRead: 11)).Amount);
        Assert.Null(PriceFiles.Of(Four).Price(TokenUsage.Inclusive(10, 5, reasoning: 6)).Amount);
        Assert.Null(PriceFiles.Of(Four).Price(TokenUsage.Inclusive(10, 5, cacheWrite: 1, cacheWriteOneHour: 2)).Amount);
    }

    [Fact]
    public void A_total_alone_cannot_be_rated() =>
        Assert.Null(PriceFiles.Of(Four).Price(TokenUsage.Inclusive(total: 100)).Amount);

    [Fact]
    public void No_usage_costs_nothing_that_could_be_named() => Assert.Equal(default, PriceFiles.Of(Four).Price(default));

    [Fact]
    public void A_model_that_is_free_costs_0()
    {
        CallCost cost = PriceFiles.Of("""{"input_mtok":0,"output_mtok":0}""").Price(TokenUsage.Inclusive(1000, 1000));

        Assert.Equal((0m, "USD"), (cost.Amount, cost.Currency));
    }

    [Fact]
    public void The_greatest_counts_there_are_do_not_overflow()
    {
        PriceTable table = PriceFiles.Of("""{"input_mtok":999999999,"output_mtok":999999999}""");

        CallCost cost = table.Price(TokenUsage.Inclusive(long.MaxValue, long.MaxValue));

        Assert.Equal(2m * long.MaxValue * 999_999_999m / 1_000_000m, cost.Amount);
    }

    [Fact]
    public void The_greatest_factors_there_are_do_not_overflow_either()
    {
        PriceTable table = PriceFiles.Parse(
            """{"m":{"input_cost_per_token":999,"provider_specific_entry":{"fast":100,"us":100}}}""");

        CallCost cost = table.Price(TokenUsage.Inclusive(long.MaxValue), new PriceContext { Speed = "fast", Region = "us" });

        Assert.Equal(999m * long.MaxValue * 10_000m, cost.Amount);
    }

    [Fact]
    public void Requests_and_web_searches_are_paid_beside_the_tokens()
    {
        PriceTable table = PriceFiles.Of("""{"input_mtok":1,"requests_kcount":12,"web_searches_kcount":10}""");

        CallCost cost = table.Price(TokenUsage.Inclusive(1000, 0), new PriceContext { Requests = 2, WebSearches = 3 });

        Assert.Equal((0.055m, CostGaps.None), (cost.Amount, cost.Gaps));
    }
}

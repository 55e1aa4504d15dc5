namespace Tracking.Runtime.Tests.Prices;

public sealed class LiteLlmPricesTests
{
    private static readonly TokenUsage Thousand = TokenUsage.Inclusive(1000, 1000);

    [Theory]
    [InlineData("openai", "gpt-4o", "12.5")]
    [InlineData(null, "GPT-4o", "12.5")]
    [InlineData("azure.ai.openai", "gpt-4o", "13.75")]
    [InlineData(null, "azure/gpt-4o", "13.75")]
    [InlineData("anthropic", "claude-sonnet-4-5", "18")]
    [InlineData("gcp.vertex_ai", "claude-opus-4-8", "30")]
    [InlineData("gcp.gemini", "gemini-2.5-pro", "11.25")]
    [InlineData("gcp.vertex_ai", "gemini-2.5-pro", "11.25")]
    [InlineData("aws.bedrock", "amazon.nova-lite-v1:0", "0.3")]
    [InlineData("x_ai", "grok-4", "18")]
    [InlineData("x-ai", "grok-4", "18")]
    [InlineData("dashscope", "qwen-plus", "1.6")]
    public void A_model_is_found_by_any_name_of_its_provider(string? provider, string model, string milliCost)
    {
        CallCost found = Price(provider, model, Thousand);

        Assert.Equal((Number(milliCost) / 1000, CostGaps.None), (found.Amount, found.Gaps));
    }

    [Theory]
    [InlineData("anthropic", "gpt-4o")]
    [InlineData("openai", "claude-sonnet-4-5")]
    [InlineData("openai", "1024-x-1024/dall-e-2")]
    [InlineData("exa_ai", "search")]
    [InlineData(null, "sample_spec")]
    [InlineData(null, "no-such-model")]
    public void A_model_that_its_provider_does_not_price_costs_nothing_that_could_be_named(string? provider, string model) =>
        Assert.Equal(default, Price(provider, model, Thousand));

    [Fact]
    public void A_model_of_a_provider_that_the_file_does_not_know_has_its_makers_price()
    {
        CallCost cost = Price("my-gateway", "gpt-4o", Thousand);

        Assert.Equal((0.0125m, CostGaps.Provider), (cost.Amount, cost.Gaps));
    }

    [Theory]
    [InlineData("anthropic", "claude-sonnet-4-5", 200_000, "0.6")]
    [InlineData("anthropic", "claude-sonnet-4-5", 200_001, "1.200006")]
    [InlineData("xai", "grok-4", 127_999, "0.383997")]
    [InlineData("xai", "grok-4", 128_000, "0.768")]
    [InlineData("dashscope", "qwen-plus", 256_000, "0.1024")]
    [InlineData("dashscope", "qwen-plus", 256_001, "0.3072012")]
    [InlineData("dashscope", "qwen-plus", 2_000_000, "2.4")]
    public void The_input_picks_the_tier_as_the_provider_counts(string provider, string model, long input, string cost) =>
        Assert.Equal(Number(cost), Price(provider, model, TokenUsage.Inclusive(input, 0)).Amount);

    [Fact]
    public void Writes_of_one_hour_have_a_tier_too()
    {
        CallCost cost = Price("anthropic", "claude-sonnet-4-5", TokenUsage.Exclusive(0, cacheWriteOneHour: 1_000_000));

        Assert.Equal((12m, CostGaps.None), (cost.Amount, cost.Gaps));
    }

    [Theory]
    [InlineData("priority", "21.25", CostGaps.None)]
    [InlineData("batch", "6.25", CostGaps.None)]
    [InlineData("default", "12.5", CostGaps.None)]
    [InlineData("flex", "12.5", CostGaps.ServiceTier)]
    public void A_service_tier_has_its_own_prices(string tier, string milliCost, CostGaps gaps)
    {
        CallCost cost = Price("openai", "gpt-4o", Thousand, new PriceContext { ServiceTier = tier });

        Assert.Equal((Number(milliCost) / 1000, gaps), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void Reasoning_that_a_service_tier_does_not_price_is_output_of_that_tier()
    {
        PriceTable table = PriceFiles.Parse(
            """{"m":{"output_cost_per_token":2e-6,"output_cost_per_reasoning_token":3e-6,"output_cost_per_token_flex":1e-6}}""");

        CallCost cost = table.Price(
            TokenUsage.Inclusive(0, 1_000_000, reasoning: 400_000), new PriceContext { ServiceTier = "flex" });

        Assert.Equal((1m, CostGaps.ReasoningRate), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void The_tier_that_the_response_reports_beats_the_requested_one()
    {
        PriceContext context = new() { ServiceTier = "default", RequestedServiceTier = "priority" };

        Assert.Equal(0.0125m, Price("openai", "gpt-4o", Thousand, context).Amount);
    }

    [Fact]
    public void A_bucket_that_the_service_tier_does_not_price_has_the_standard_price()
    {
        CallCost cost = Price(
            "openai", "gpt-4o", TokenUsage.Exclusive(0, cacheRead: 1_000_000), new PriceContext { ServiceTier = "batch" });

        Assert.Equal((1.25m, CostGaps.ServiceTier), (cost.Amount, cost.Gaps));
    }

    [Theory]
    [InlineData("flex", "5", CostGaps.None)]
    [InlineData("priority", "12.5", CostGaps.Tier)]
    public void A_service_tier_may_have_price_tiers_or_lack_them(string tier, string cost, CostGaps gaps)
    {
        CallCost rated = Price("openai", "gpt-5.5", TokenUsage.Inclusive(1_000_000, 0), new PriceContext { ServiceTier = tier });

        Assert.Equal((Number(cost), gaps), (rated.Amount, rated.Gaps));
    }

    [Theory]
    [InlineData("2026-01-02T16:29:00Z", "0.3")]
    [InlineData("2026-01-02T16:30:00Z", "0.15")]
    [InlineData("2026-01-03T00:29:00Z", "0.15")]
    [InlineData("2026-01-03T00:30:00Z", "0.3")]
    [InlineData("2026-01-03T05:00:00Z", "0.15")]
    [InlineData("2026-01-04T05:00:00Z", "0.15")]
    [InlineData("2026-01-05T05:00:00Z", "0.3")]
    public void Off_peak_prices_hold_at_their_hours_and_days(string at, string cost)
    {
        DateTimeOffset time = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(Number(cost), PriceFiles.LiteLlm.Price("deepseek", "deepseek-flash", TokenUsage.Inclusive(1_000_000, 0), time).Amount);
    }

    [Fact]
    public void A_speed_and_a_region_multiply_the_price_of_tokens()
    {
        PriceContext context = new() { Speed = "fast", Region = "us", WebSearches = 2 };

        CallCost cost = Price("anthropic", "claude-sonnet-4-5", Thousand, context);

        Assert.Equal((0.018m * 2.0m * 1.1m + 0.02m, CostGaps.None), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void A_region_may_cost_more() =>
        Assert.Equal(0.01375m, Price("openai", "gpt-4o", Thousand, new PriceContext { Region = "EU" }).Amount);

    [Fact]
    public void Google_bills_one_search_for_a_prompt()
    {
        CallCost cost = Price("gcp.gemini", "gemini-2.5-pro", Thousand, new PriceContext { WebSearches = 3 });

        Assert.Equal((0.04625m, CostGaps.None), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void An_alias_is_a_name_of_the_same_model()
    {
        PriceTable table = PriceFiles.Parse("""{"m":{"litellm_provider":"p","input_cost_per_token":1e-6,"aliases":["n"]}}""");

        Assert.Equal(0.001m, table.Price("p", "n", TokenUsage.Inclusive(1000), PriceFiles.Noon).Amount);
    }

    [Fact]
    public void Searches_whose_price_depends_on_what_is_not_known_are_rated_at_the_lowest()
    {
        PriceTable table = PriceFiles.Parse(
            """{"m":{"input_cost_per_token":1e-6,"search_context_cost_per_query":{"high":0.05,"low":0.03,"medium":0.035}}}""");

        CallCost cost = table.Price("p", "m", TokenUsage.Inclusive(1000), PriceFiles.Noon, new PriceContext { WebSearches = 1 });

        Assert.Equal((0.031m, CostGaps.WebSearches), (cost.Amount, cost.Gaps));
    }

    [Fact]
    public void A_tier_without_an_output_price_leaves_the_models_own()
    {
        PriceTable table = PriceFiles.Parse(
            """
            {"m":{"output_cost_per_token":1.6e-06,"tiered_pricing":[
                {"range":[1000,2000],"input_cost_per_token":"8e-07"},
                {"range":[0,1000],"input_cost_per_token":"4e-07"}]}}
            """);

        decimal? cost = table.Price(null, "m", TokenUsage.Inclusive(1000, 200), PriceFiles.Noon).Amount;

        Assert.Equal(0.0004m + 0.00032m, cost);
    }

    private static CallCost Price(string? provider, string model, TokenUsage usage, PriceContext context = default) =>
        PriceFiles.LiteLlm.Price(provider, model, usage, PriceFiles.Noon, context);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

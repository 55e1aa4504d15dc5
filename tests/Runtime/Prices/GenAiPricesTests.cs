namespace Tracking.Runtime.Tests.Prices;

public sealed class GenAiPricesTests
{
    private static readonly TokenUsage MillionIn = TokenUsage.Inclusive(1_000_000, 0);

    [Theory]
    [InlineData("anthropic", "claude-sonnet-4-5-20250929", "6")]
    [InlineData("anthropic", "CLAUDE-Sonnet-4.5", "6")]
    [InlineData(null, "claude-sonnet-4-5", "6")]
    [InlineData(null, "anthropic/claude-sonnet-4-5", "6")]
    [InlineData("gcp.vertex_ai", "claude-sonnet-4-5", "6")]
    [InlineData("gcp.gemini", "gemini-2.5-pro", "2.5")]
    [InlineData("vertex_ai-language-models", "gemini-2.5-pro", "2.5")]
    [InlineData("openai", "gpt-4o", "2.5")]
    [InlineData("azure.ai.openai", "gpt-4o", "2.5")]
    [InlineData("azure.ai.inference", "gpt-4o", "2.5")]
    [InlineData("azure.ai.openai", "ada", "0.1")]
    [InlineData("aws.bedrock", "eu.amazon.nova-lite-v1:0", "0.06")]
    [InlineData("bedrock_converse", "amazon.nova-lite-v1:0", "0.06")]
    [InlineData("x_ai", "grok-3-mini", "3")]
    [InlineData("xai", "grok-3", "3")]
    [InlineData("openai", "gpt-4-quick", "1")]
    [InlineData("google", "gemini-3.5-flash-001", "1.5")]
    public void A_model_is_found_by_any_name_of_its_provider(string? provider, string model, string cost)
    {
        CallCost found = PriceFiles.GenAi.Price(provider, model, MillionIn, PriceFiles.Noon);

        Assert.Equal((decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture), CostGaps.None), (found.Amount, found.Gaps));
    }

    [Theory]
    [InlineData("openai", "claude-sonnet-4-5")]
    [InlineData("openai", "gpt-4-slow")]
    [InlineData("google", "gemini-3.5-flash-latest")]
    [InlineData("azure.ai.openai", "gemini-2.5-pro")]
    [InlineData(null, "no-such-model")]
    [InlineData("openai", null)]
    [InlineData("openai", "")]
    public void A_model_that_its_provider_does_not_have_costs_nothing_that_could_be_named(string? provider, string? model) =>
        Assert.Equal(default, PriceFiles.GenAi.Price(provider, model, MillionIn, PriceFiles.Noon));

    [Fact]
    public void A_model_of_a_provider_that_the_file_does_not_know_has_its_makers_price()
    {
        CallCost cost = PriceFiles.GenAi.Price("my-gateway", "gpt-4o", MillionIn, PriceFiles.Noon);

        Assert.Equal((2.5m, CostGaps.Provider), (cost.Amount, cost.Gaps));
    }

    [Theory]
    [InlineData("2025-06-09T23:59:59Z", "10")]
    [InlineData("2025-06-10T00:00:00Z", "2")]
    [InlineData("2025-06-10T01:00:00+02:00", "10")]
    public void A_price_holds_from_its_date_on(string at, string cost) => AssertAt("o3", at, cost);

    [Theory]
    [InlineData("2026-01-02T00:29:59Z", "0.135")]
    [InlineData("2026-01-02T00:30:00Z", "0.27")]
    [InlineData("2026-01-02T16:29:59Z", "0.27")]
    [InlineData("2026-01-02T16:30:00Z", "0.135")]
    [InlineData("2026-01-02T18:00:00+08:00", "0.27")]
    public void A_price_holds_at_its_hours(string at, string cost) => AssertAt("deepseek-chat", at, cost);

    [Fact]
    public void Where_several_prices_hold_the_last_wins()
    {
        PriceTable table = PriceFiles.Of(
            """
            [
              {"constraint":{"start_date":"2027-01-01"},"prices":{"input_mtok":1}},
              {"constraint":{"start_date":"2026-02-01"},"prices":{"input_mtok":2}},
              {"constraint":{"start_date":"2026-01-01"},"prices":{"input_mtok":3}}
            ]
            """);

        Assert.Equal(3m, table.Price("p", "m", MillionIn, new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)).Amount);
    }

    [Fact]
    public void Where_no_price_holds_the_first_stands()
    {
        PriceTable table = PriceFiles.Of(
            """
            [
              {"constraint":{"start_date":"2027-01-01"},"prices":{"input_mtok":1}},
              {"constraint":{"start_date":"2028-01-01"},"prices":{"input_mtok":2}}
            ]
            """);

        Assert.Equal(1m, table.Price(MillionIn).Amount);
    }

    [Fact]
    public void Hours_may_run_past_midnight()
    {
        PriceTable table = PriceFiles.Of(
            """
            [
              {"prices":{"input_mtok":1}},
              {"constraint":{"start_time":"22:00:00Z","end_time":"02:00:00Z"},"prices":{"input_mtok":2}}
            ]
            """);

        Assert.Equal(2m, table.Price("p", "m", MillionIn, new(2026, 3, 1, 1, 0, 0, TimeSpan.Zero)).Amount);
        Assert.Equal(1m, table.Price("p", "m", MillionIn, new(2026, 3, 1, 3, 0, 0, TimeSpan.Zero)).Amount);
    }

    [Fact]
    public void Requests_are_priced_by_the_thousand()
    {
        CallCost cost = PriceFiles.GenAi.Price(
            "perplexity", "sonar", TokenUsage.Inclusive(1000, 0), PriceFiles.Noon, new PriceContext { Requests = 1 });

        Assert.Equal(0.013m, cost.Amount);
    }

    [Fact]
    public void A_model_that_is_priced_by_something_else_than_tokens_has_no_cost() =>
        Assert.Null(PriceFiles.Of("""{"input_audio_mtok":3}""").Price(MillionIn).Amount);

    private static void AssertAt(string model, string at, string cost) => Assert.Equal(
        decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture),
        PriceFiles.GenAi.Price(null, model, MillionIn, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).Amount);
}

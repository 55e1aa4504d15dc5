using System.Text;

namespace Tracking.Runtime.Tests.Prices;

/// <summary>Price tables to rate with.</summary>
internal static class PriceFiles
{
    internal static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    internal static string GenAiPath => PathOf("genai-prices.excerpt.json");

    internal static string LiteLlmPath => PathOf("litellm.excerpt.json");

    internal static PriceTable GenAi { get; } = PriceTable.Load(GenAiPath);

    internal static PriceTable LiteLlm { get; } = PriceTable.Load(LiteLlmPath);

    internal static PriceTable Parse(string json) => PriceTable.Parse(Encoding.UTF8.GetBytes(json), "test");

    /// <summary>One model, "m" of provider "p", with these prices of genai-prices.</summary>
    internal static PriceTable Of(string prices) => Parse(Text(prices));

    internal static string Text(string prices) =>
        $$"""[{"id":"p","models":[{"id":"m","match":{"equals":"m"},"prices":{{prices}}}]}]""";

    internal static CallCost Price(this PriceTable table, TokenUsage usage, PriceContext context = default) =>
        table.Price("p", "m", usage, Noon, context);

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Prices", "Data", name);
}

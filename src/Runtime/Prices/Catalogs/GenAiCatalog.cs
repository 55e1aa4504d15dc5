namespace Tracking;

/// <summary>genai-prices: providers, each with models that are found by match clauses. The first that matches counts.</summary>
internal sealed class GenAiCatalog(IReadOnlyList<GenAiProvider> providers) : PriceCatalog
{
    internal override bool IsEmpty => providers.All(static provider => provider.Models.Count == 0);

    internal override PriceMatch Find(string? provider, string model)
    {
        if (provider is not null && ByName(provider) is { } named)
        {
            return new PriceMatch(FindIn(named, model));
        }

        CostGaps gaps = provider is null ? CostGaps.None : CostGaps.Provider;
        if (ByModel(model) is { } owner && FindIn(owner, model) is { } prices)
        {
            return new PriceMatch(prices, gaps);
        }

        // Gateways write the provider before the model: "anthropic/claude-…".
        return model.Split('/', 2) is [{ Length: > 0 } prefix, var rest] && ByName(prefix) is { } prefixed
            ? new PriceMatch(FindIn(prefixed, rest), gaps)
            : default;
    }

    private ModelPrices? FindIn(GenAiProvider provider, string model)
    {
        if (provider.Find(model) is { } prices)
        {
            return prices;
        }

        foreach (string id in provider.FallbackProviders)
        {
            // One step only: a fallback's own fallbacks are not asked.
            if (ById(id)?.Find(model) is { } fallback)
            {
                return fallback;
            }
        }

        return null;
    }

    private GenAiProvider? ByName(string name)
    {
        string trimmed = name.Trim();
        return ById(ProviderNames.Find(trimmed)?.GenAi ?? trimmed)
            ?? providers.FirstOrDefault(provider => provider.ProviderMatch.Matches(trimmed));
    }

    private GenAiProvider? ById(string id) =>
        providers.FirstOrDefault(provider => provider.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private GenAiProvider? ByModel(string model) => providers.FirstOrDefault(provider => provider.ModelMatch.Matches(model));
}

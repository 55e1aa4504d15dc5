using System.Collections.Frozen;

namespace Tracking;

/// <summary>
/// LiteLLM's file: models by name, where the name may begin with the provider's (<c>azure/gpt-4o</c>) and each entry says whose
/// it is.
/// </summary>
internal sealed class LiteLlmCatalog : PriceCatalog
{
    private readonly FrozenDictionary<string, LiteLlmModel> _models;
    private readonly FrozenSet<string> _providers;

    internal LiteLlmCatalog(IEnumerable<KeyValuePair<string, LiteLlmModel>> models)
    {
        Dictionary<string, LiteLlmModel> byName = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, LiteLlmModel model) in models)
        {
            byName[name] = model;
        }

        _models = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _providers = _models.Values.Select(static model => model.Provider).OfType<string>().ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    internal override bool IsEmpty => _models.Count == 0;

    internal override PriceMatch Find(string? provider, string model)
    {
        if (provider is null)
        {
            return new PriceMatch(_models.GetValueOrDefault(model)?.Prices);
        }

        string[] names = ProviderNames.Find(provider)?.LiteLlm ?? [provider];
        foreach (string name in names)
        {
            if (_models.TryGetValue($"{name}/{model}", out LiteLlmModel? prefixed))
            {
                return new PriceMatch(prefixed.Prices);
            }
        }

        bool isKnown = _providers.Any(known => IsOneOf(names, known));
        if (!_models.TryGetValue(model, out LiteLlmModel? plain) || (isKnown && plain.Provider is not null && !IsOneOf(names, plain.Provider)))
        {
            return default;
        }

        return new PriceMatch(plain.Prices, isKnown || plain.Provider is null ? CostGaps.None : CostGaps.Provider);
    }

    // Vertex AI's entries say which publisher's models they are: "vertex_ai-anthropic_models".
    private static bool IsOneOf(string[] names, string provider) => Array.Exists(
        names,
        name => provider.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && (provider.Length == name.Length || provider[name.Length] == '-'));
}

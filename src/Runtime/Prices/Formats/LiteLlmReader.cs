using System.Text.Json;

namespace Tracking;

/// <summary>Reads LiteLLM's model_prices_and_context_window.json: an object with an entry for each model.</summary>
internal static class LiteLlmReader
{
    private const decimal Million = 1_000_000;

    // What stands beside the models: a sample, and rules of LiteLLM's own.
    private static readonly string[] NoModels = ["sample_spec", "fallback_generalizations"];

    internal static LiteLlmCatalog Read(ref PriceFileReader reader)
    {
        List<KeyValuePair<string, LiteLlmModel>> models = [];
        while (reader.ReadProperty() is { } name)
        {
            if (NoModels.Contains(name))
            {
                reader.Skip();
                continue;
            }

            reader.Model = name;
            reader.Expect(JsonTokenType.StartObject, "the entry");
            LiteLlmEntry entry = ReadEntry(ref reader);
            LiteLlmModel model = new(entry.Provider, entry.Build());
            models.AddRange(entry.Aliases.Select(alias => KeyValuePair.Create(alias, model)));
            models.Add(new(name, model));
            reader.Model = null;
        }

        return new LiteLlmCatalog(models);
    }

    /// <summary>A price per token, as US dollars per million.</summary>
    internal static decimal? ReadTokenPrice(ref PriceFileReader reader, string property) => reader.ReadPrice(property) switch
    {
        null => null,
        { } price and < 1000 => price * Million,
        _ => throw reader.Broken($"{property} is too great to be a price."),
    };

    private static LiteLlmEntry ReadEntry(ref PriceFileReader reader)
    {
        LiteLlmEntry entry = new();
        while (reader.ReadProperty() is { } property)
        {
            switch (property)
            {
                case "litellm_provider" when !reader.IsNull:
                    entry.Provider = reader.ReadText(property);
                    break;
                case "aliases" when reader.Token == JsonTokenType.StartArray:
                    ReadAliases(ref reader, entry);
                    break;
                case "tiered_pricing" when !reader.IsNull:
                    LiteLlmTierReader.Read(ref reader, entry.Tiers);
                    break;
                case "off_peak_pricing" when !reader.IsNull:
                    entry.OffPeak = LiteLlmOffPeakReader.Read(ref reader);
                    break;
                case "input_cost_per_request":
                    entry.PerRequest = reader.ReadPrice(property);
                    break;
                case "search_context_cost_per_query" when reader.Token == JsonTokenType.StartObject:
                    entry.WebSearch = ReadSearchPrice(ref reader);
                    break;
                case "web_search_billing_unit" when reader.Token == JsonTokenType.String:
                    entry.SearchesAreBilledEach = reader.ReadText(property) == "per_query";
                    break;
                case "provider_specific_entry" when reader.Token == JsonTokenType.StartObject:
                    ReadMultipliers(ref reader, entry);
                    break;
                default:
                    ReadPrice(ref reader, property, entry);
                    break;
            }
        }

        return entry;
    }

    private static void ReadAliases(ref PriceFileReader reader, LiteLlmEntry entry)
    {
        while (reader.ReadElement())
        {
            entry.Aliases.Add(reader.ReadText("an alias"));
        }
    }

    private static void ReadPrice(ref PriceFileReader reader, string property, LiteLlmEntry entry)
    {
        const string regional = "regional_processing_uplift_multiplier_";
        if (property.StartsWith(regional, StringComparison.Ordinal))
        {
            AddMultiplier(ref reader, entry, property[regional.Length..]);
        }
        else if (LiteLlmPriceKey.Parse(property) is not { } key)
        {
            reader.Skip();
        }
        else if (ReadTokenPrice(ref reader, property) is { } price)
        {
            entry.Add(key, price);
        }
    }

    private static void ReadMultipliers(ref PriceFileReader reader, LiteLlmEntry entry)
    {
        while (reader.ReadProperty() is { } name)
        {
            if (reader.Token == JsonTokenType.Number)
            {
                AddMultiplier(ref reader, entry, name);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void AddMultiplier(ref PriceFileReader reader, LiteLlmEntry entry, string name)
    {
        const decimal atMost = 100;
        if (reader.ReadPrice(name) is { } factor)
        {
            entry.Multipliers[name] = factor <= atMost ? factor : throw reader.Broken($"{name} is too great to be a factor.");
        }
    }

    private static WebSearchPrice? ReadSearchPrice(ref PriceFileReader reader)
    {
        decimal? lowest = null;
        bool varies = false;
        while (reader.ReadProperty() is { } property)
        {
            if (reader.ReadPrice(property) is { } price)
            {
                varies |= lowest is not null && lowest != price;
                lowest = lowest < price ? lowest : price;
            }
        }

        return lowest is { } each ? new WebSearchPrice(each, varies) : null;
    }
}

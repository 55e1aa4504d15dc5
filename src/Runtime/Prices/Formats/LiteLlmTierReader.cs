using System.Text.Json;

namespace Tracking;

/// <summary>Reads <c>tiered_pricing</c>. Tiers of something else than input tokens (results of a search) are passed over.</summary>
internal static class LiteLlmTierReader
{
    internal static void Read(ref PriceFileReader reader, List<LiteLlmTier> tiers)
    {
        reader.Expect(JsonTokenType.StartArray, "tiered_pricing");
        while (reader.ReadElement())
        {
            reader.Expect(JsonTokenType.StartObject, "a tier");
            if (ReadTier(ref reader) is { } tier)
            {
                tiers.Add(tier);
            }
        }
    }

    private static LiteLlmTier? ReadTier(ref PriceFileReader reader)
    {
        long? start = null;
        Dictionary<PriceBucket, decimal> prices = [];
        while (reader.ReadProperty() is { } property)
        {
            if (property == "range")
            {
                start = ReadStart(ref reader);
            }
            else if (LiteLlmPriceKey.Parse(property) is { Above: null, Tier: ServiceTierKind.Standard } key)
            {
                if (LiteLlmReader.ReadTokenPrice(ref reader, property) is { } price)
                {
                    prices[key.Bucket] = price;
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return start is { } from && prices.Count > 0 ? new LiteLlmTier(from, prices) : null;
    }

    private static long ReadStart(ref PriceFileReader reader)
    {
        reader.Expect(JsonTokenType.StartArray, "range");
        long? start = null;
        while (reader.ReadElement())
        {
            start ??= reader.ReadCount("the start of a range");
        }

        return start ?? throw reader.Broken("a range is empty.");
    }
}

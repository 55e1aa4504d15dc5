using System.Text.Json;

namespace Tracking;

/// <summary>
/// Reads the price keys of genai-prices. Prices of images and video, and of audio in the cache, are checked and left out: usage
/// does not tell such tokens apart.
/// </summary>
internal static class GenAiCardReader
{
    private const decimal Thousand = 1000;

    /// <returns>The prices; null if there is none for tokens or requests.</returns>
    internal static RateCard? Read(ref PriceFileReader reader)
    {
        RateSetBuilder rates = new();
        decimal? perThousandRequests = null;
        decimal? perThousandSearches = null;
        while (reader.ReadProperty() is { } property)
        {
            switch (property)
            {
                case "requests_kcount":
                    perThousandRequests = ReadUntiered(ref reader, property);
                    break;
                case "web_searches_kcount":
                    perThousandSearches = ReadUntiered(ref reader, property);
                    break;
                default:
                    ReadRate(ref reader, property, rates);
                    break;
            }
        }

        return rates.IsEmpty && perThousandRequests is null ? null : new RateCard
        {
            Standard = rates.Build(),
            PerRequest = perThousandRequests / Thousand,
            WebSearch = perThousandSearches is { } searches ? new WebSearchPrice(searches / Thousand) : null,
        };
    }

    private static PriceBucket? BucketOf(string property) => property switch
    {
        "input_mtok" => PriceBucket.Input,
        "output_mtok" => PriceBucket.Output,
        "output_reasoning_mtok" => PriceBucket.Reasoning,
        "cache_read_mtok" => PriceBucket.CacheRead,
        "cache_write_mtok" or "cache_write_5m_mtok" => PriceBucket.CacheWrite,
        "cache_write_1h_mtok" => PriceBucket.CacheWriteOneHour,
        "input_audio_mtok" => PriceBucket.InputAudio,
        "output_audio_mtok" => PriceBucket.OutputAudio,
        _ => null,
    };

    private static void ReadRate(ref PriceFileReader reader, string property, RateSetBuilder rates)
    {
        RateSetBuilder ignored = new();
        PriceBucket? bucket = BucketOf(property);
        RateSetBuilder target = bucket is null ? ignored : rates;
        if (reader.Token == JsonTokenType.StartObject)
        {
            ReadTiered(ref reader, property, bucket ?? default, target);
        }
        else if (reader.ReadPrice(property) is { } price)
        {
            target.SetBase(bucket ?? default, price);
        }
    }

    private static void ReadTiered(ref PriceFileReader reader, string what, PriceBucket bucket, RateSetBuilder rates)
    {
        while (reader.ReadProperty() is { } property)
        {
            switch (property)
            {
                case "base":
                    rates.SetBase(bucket, reader.ReadPrice(what));
                    break;
                case "tiers":
                    reader.Expect(JsonTokenType.StartArray, $"tiers of {what}");
                    while (reader.ReadElement())
                    {
                        rates.AddTier(bucket, ReadTier(ref reader, what));
                    }

                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static RateTier ReadTier(ref PriceFileReader reader, string what)
    {
        reader.Expect(JsonTokenType.StartObject, $"a tier of {what}");
        long? start = null;
        decimal? price = null;
        while (reader.ReadProperty() is { } property)
        {
            switch (property)
            {
                case "start":
                    start = reader.ReadCount($"the start of a tier of {what}");
                    break;
                case "price":
                    price = reader.ReadPrice(what);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new RateTier(start ?? throw reader.Broken($"a tier of {what} has no start."), price);
    }

    // Such prices have a base at most: what a tier of requests would be is not defined.
    private static decimal? ReadUntiered(ref PriceFileReader reader, string property)
    {
        if (reader.Token != JsonTokenType.StartObject)
        {
            return reader.ReadPrice(property);
        }

        RateSetBuilder rates = new();
        ReadTiered(ref reader, property, default, rates);
        return rates.BaseOf(default);
    }
}

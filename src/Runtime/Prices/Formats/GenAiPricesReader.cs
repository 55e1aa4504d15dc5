using System.Text.Json;

namespace Tracking;

/// <summary>Reads the prices of one model of genai-prices: an object, or a list of objects with the conditions on which they hold.</summary>
internal static class GenAiPricesReader
{
    internal static ModelPrices? Read(ref PriceFileReader reader)
    {
        if (reader.Token == JsonTokenType.StartObject)
        {
            return GenAiCardReader.Read(ref reader) is { } card ? new ModelPrices(new PricePeriod(null, card)) : null;
        }

        reader.Expect(JsonTokenType.StartArray, "prices");
        List<PricePeriod> periods = [];
        while (reader.ReadElement())
        {
            reader.Expect(JsonTokenType.StartObject, "a price");
            if (ReadPeriod(ref reader) is { } period)
            {
                periods.Add(period);
            }
        }

        return periods.Count == 0 ? null : new ModelPrices(periods);
    }

    private static PricePeriod? ReadPeriod(ref PriceFileReader reader)
    {
        PriceCondition? condition = null;
        RateCard? card = null;
        while (reader.ReadProperty() is { } property)
        {
            switch (property)
            {
                case "constraint" when !reader.IsNull:
                    condition = GenAiConditionReader.Read(ref reader);
                    break;
                case "prices":
                    reader.Expect(JsonTokenType.StartObject, property);
                    card = GenAiCardReader.Read(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return card is null ? null : new PricePeriod(condition, card);
    }
}

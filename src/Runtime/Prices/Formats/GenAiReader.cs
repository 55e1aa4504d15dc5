using System.Text.Json;

namespace Tracking;

/// <summary>Reads genai-prices data: an array of providers. What prices do not depend on is passed over.</summary>
internal static class GenAiReader
{
    internal static GenAiCatalog Read(ref PriceFileReader reader)
    {
        List<GenAiProvider> providers = [];
        while (reader.ReadElement())
        {
            reader.Expect(JsonTokenType.StartObject, "a provider");
            providers.Add(ReadProvider(ref reader));
        }

        return new GenAiCatalog(providers);
    }

    private static GenAiProvider ReadProvider(ref PriceFileReader reader)
    {
        GenAiProvider provider = new("", new MatchClause.Nothing(), new MatchClause.Nothing(), [], []);
        while (reader.ReadProperty() is { } property)
        {
            switch (property)
            {
                case "id":
                    provider = provider with { Id = reader.ReadText("a provider's id") };
                    break;
                case "provider_match":
                    provider = provider with { ProviderMatch = MatchClauseReader.Read(ref reader) };
                    break;
                case "model_match":
                    provider = provider with { ModelMatch = MatchClauseReader.Read(ref reader) };
                    break;
                case "fallback_model_providers" when !reader.IsNull:
                    provider = provider with { FallbackProviders = ReadNames(ref reader, property) };
                    break;
                case "models":
                    provider = provider with { Models = ReadModels(ref reader) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return provider.Id.Length > 0 ? provider : throw reader.Broken("a provider has no id.");
    }

    private static List<string> ReadNames(ref PriceFileReader reader, string what)
    {
        reader.Expect(JsonTokenType.StartArray, what);
        List<string> names = [];
        while (reader.ReadElement())
        {
            names.Add(reader.ReadText(what));
        }

        return names;
    }

    private static List<GenAiModel> ReadModels(ref PriceFileReader reader)
    {
        reader.Expect(JsonTokenType.StartArray, "models");
        List<GenAiModel> models = [];
        while (reader.ReadElement())
        {
            reader.Expect(JsonTokenType.StartObject, "a model");
            models.Add(ReadModel(ref reader));
            reader.Model = null;
        }

        return models;
    }

    private static GenAiModel ReadModel(ref PriceFileReader reader)
    {
        MatchClause? match = null;
        ModelPrices? prices = null;
        while (reader.ReadProperty() is { } property)
        {
            switch (property)
            {
                case "id":
                    reader.Model = reader.ReadText("a model's id");
                    break;
                case "match":
                    match = MatchClauseReader.Read(ref reader);
                    break;
                case "prices":
                    prices = GenAiPricesReader.Read(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new GenAiModel(match ?? throw reader.Broken("there is no match clause."), prices);
    }
}

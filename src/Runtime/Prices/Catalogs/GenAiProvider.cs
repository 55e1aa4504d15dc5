namespace Tracking;

/// <summary>A provider of genai-prices.</summary>
internal sealed record GenAiProvider(
    string Id,
    MatchClause ProviderMatch,
    MatchClause ModelMatch,
    IReadOnlyList<string> FallbackProviders,
    IReadOnlyList<GenAiModel> Models)
{
    internal ModelPrices? Find(string model)
    {
        foreach (GenAiModel candidate in Models)
        {
            if (candidate.Match.Matches(model))
            {
                return candidate.Prices;
            }
        }

        return null;
    }
}

namespace Tracking;

/// <summary>A model of genai-prices; prices are null where none of them is for tokens.</summary>
internal sealed record GenAiModel(MatchClause Match, ModelPrices? Prices);

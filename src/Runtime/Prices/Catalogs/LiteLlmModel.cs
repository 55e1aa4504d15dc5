namespace Tracking;

/// <summary>An entry of LiteLLM's file; prices are null where none of them is for tokens.</summary>
internal sealed record LiteLlmModel(string? Provider, ModelPrices? Prices);

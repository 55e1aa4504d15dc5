namespace Tracking;

/// <summary>The names of one provider.</summary>
/// <param name="Common">In OpenTelemetry and in client libraries.</param>
/// <param name="GenAi">Its id in genai-prices.</param>
/// <param name="LiteLlm">Its names in LiteLLM's file, the likeliest first.</param>
internal sealed record ProviderName(string[] Common, string GenAi, string[] LiteLlm);

using System.Collections.Frozen;

namespace Tracking;

/// <summary>
/// What OpenTelemetry, genai-prices and LiteLLM call the same provider. Microsoft.Extensions.AI and the price files' own names
/// are known, too, so that any of them can stand in a descriptor.
/// </summary>
internal static class ProviderNames
{
    private static readonly ProviderName[] All =
    [
        new(["openai"], "openai", ["openai", "text-completion-openai"]),
        new(["anthropic"], "anthropic", ["anthropic"]),
        new(["azure.ai.openai", "az.ai.openai", "azure_openai"], "azure", ["azure", "azure_text", "azure_ai"]),
        new(["azure.ai.inference", "az.ai.inference", "azureml"], "azure", ["azure_ai", "azure"]),
        new(["aws.bedrock", "aws_bedrock", "amazon_bedrock"], "aws", ["bedrock_converse", "bedrock", "bedrock_mantle"]),
        new(["gcp.vertex_ai", "gcp.vertex", "vertex_ai"], "google", ["vertex_ai", "gemini"]),
        new(["gcp.gemini", "gcp.gen_ai", "gemini", "google"], "google", ["gemini", "vertex_ai"]),
        new(["cohere"], "cohere", ["cohere_chat", "cohere"]),
        new(["deepseek"], "deepseek", ["deepseek"]),
        new(["groq"], "groq", ["groq"]),
        new(["ibm.watsonx.ai"], "watsonx", ["watsonx"]),
        new(["mistral_ai", "mistral"], "mistral", ["mistral", "codestral"]),
        new(["perplexity"], "perplexity", ["perplexity"]),
        new(["x_ai", "xai"], "x-ai", ["xai"]),
        new(["fireworks_ai", "fireworks"], "fireworks", ["fireworks_ai"]),
        new(["together_ai", "together"], "together", ["together_ai"]),
        new(["moonshot_ai", "moonshot", "moonshotai"], "moonshotai", ["moonshot"]),
        new(["voyage_ai", "voyage", "voyageai"], "voyageai", ["voyage"]),
        new(["openrouter"], "openrouter", ["openrouter"]),
        new(["cerebras"], "cerebras", ["cerebras"]),
        new(["ollama"], "ollama", ["ollama", "ollama_chat"]),
    ];

    private static readonly FrozenDictionary<string, ProviderName> ByName = Index();

    internal static ProviderName? Find(string provider) => ByName.GetValueOrDefault(provider);

    // A name of OpenTelemetry's goes before the same name in a price file: "azure" alone may be either of two services.
    private static FrozenDictionary<string, ProviderName> Index()
    {
        Dictionary<string, ProviderName> index = new(StringComparer.OrdinalIgnoreCase);
        foreach (Func<ProviderName, IEnumerable<string>> names in
            new Func<ProviderName, IEnumerable<string>>[] { static name => name.Common, static name => [name.GenAi], static name => name.LiteLlm })
        {
            foreach (ProviderName provider in All)
            {
                foreach (string name in names(provider))
                {
                    index.TryAdd(name, provider);
                }
            }
        }

        return index.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

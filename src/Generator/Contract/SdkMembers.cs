using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Types and members of model SDKs that not every project references, or not every version has.</summary>
internal static class SdkMembers
{
    internal const string ClientResultException = "System.ClientModel.ClientResultException";
    internal const string AnthropicApiException = "Anthropic.Exceptions.AnthropicApiException";
    internal const string AnthropicResponseBody = AnthropicApiException + ".ResponseBody";
    internal const string AnthropicSseExceptionType = AnthropicSseException + ".Type";

    private const string AnthropicSseException = "Anthropic.Exceptions.AnthropicSseException";

    private static readonly (string Type, string[] Members)[] Known =
    [
        (ClientResultException, []),
        (AnthropicApiException, ["ResponseBody"]),
        (AnthropicSseException, ["Type"]),
        ("Microsoft.Extensions.AI.ErrorContent", []),
        ("Microsoft.Extensions.AI.TextReasoningContent", []),
        ("Microsoft.Extensions.AI.UsageDetails", ["CachedInputTokenCount", "InputAudioTokenCount", "ReasoningTokenCount"]),
        ("OpenAI.Chat.ChatCompletion", ["Patch", "ServiceTier"]),
        ("OpenAI.Chat.StreamingChatCompletionUpdate", ["OutputAudioUpdate", "Patch", "ServiceTier"]),
        ("OpenAI.Chat.ChatInputTokenUsageDetails", ["Patch"]),
        ("OpenAI.Chat.ChatTokenUsage", ["Patch"]),
        ("OpenAI.Embeddings.OpenAIEmbeddingCollection", ["Patch"]),
        ("OpenAI.Responses.ResponseResult", ["Patch", "ServiceTier"]),
        ("OpenAI.Responses.StreamingResponseUpdate", ["Patch"]),
        ("OpenAI.Responses.ResponseInputTokenUsageDetails", ["CacheWriteTokenCount"]),
        ("OpenAI.Responses.WebSearchCallResponseItem", ["Action"]),
        ("OpenAI.Responses.StreamingResponseReasoningTextDeltaUpdate", []),
        ("OpenAI.Responses.StreamingResponseReasoningSummaryTextDeltaUpdate", []),
        ("Anthropic.Models.Messages.Message", []),
        ("Amazon.BedrockRuntime.Model.ConverseStreamMetadataEvent", ["ServiceTier"]),
        ("Amazon.BedrockRuntime.Model.ConverseResponse", ["ServiceTier"]),
        ("Amazon.BedrockRuntime.Model.TokenUsage", ["CacheReadInputTokens", "CacheWriteInputTokens", "CacheDetails"]),
        ("Google.GenAI.Types.GenerateContentResponse", ["ResponseId", "ModelVersion"]),
        ("Google.GenAI.Types.GenerateContentResponseUsageMetadata", ["ThoughtsTokenCount", "CachedContentTokenCount", "ToolUsePromptTokenCount"]),
        ("Google.Cloud.AIPlatform.V1.GenerateContentResponse", ["ResponseId", "ModelVersion"]),
        ("Google.Cloud.AIPlatform.V1.GenerateContentResponse+Types+UsageMetadata", ["ThoughtsTokenCount", "CachedContentTokenCount", "ToolUsePromptTokenCount"]),
        ("Google.Cloud.AIPlatform.V1Beta1.GenerateContentResponse", ["ResponseId", "ModelVersion"]),
        ("Google.Cloud.AIPlatform.V1Beta1.GenerateContentResponse+Types+UsageMetadata", ["ThoughtsTokenCount", "CachedContentTokenCount", "ToolUsePromptTokenCount"]),
        ("OllamaSharp.Models.Chat.ChatResponseStream", []),
        ("OllamaSharp.Models.Chat.Message", ["Thinking", "ToolCalls"]),
        ("OllamaSharp.Models.GenerateResponseStream", ["Image", "Thinking"]),
        ("OllamaSharp.Models.Chat.ChatDoneResponseStream", ["DoneReason"]),
        ("OllamaSharp.Models.GenerateDoneResponseStream", ["DoneReason"]),
    ];

    /// <summary>Those that a compilation has: types by their metadata names, members after a dot.</summary>
    internal static IEnumerable<string> In(Compilation compilation)
    {
        foreach ((string name, string[] members) in Known)
        {
            // Some versions have a type for themselves only.
            if (compilation.GetTypeByMetadataName(name) is not { DeclaredAccessibility: Accessibility.Public } type)
            {
                continue;
            }

            yield return name;
            foreach (string member in members)
            {
                if (type.SelfAndBases().Any(candidate => candidate.GetMembers(member).Any(static symbol => symbol.DeclaredAccessibility == Accessibility.Public)))
                {
                    yield return $"{name}.{member}";
                }
            }
        }
    }
}

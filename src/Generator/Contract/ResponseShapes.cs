using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Which types the generator knows how to read, and what calls that return them are by default.</summary>
internal static class ResponseShapes
{
    private static readonly (string MetadataName, ResponseShape Shape)[] Known =
    [
        ("Microsoft.Extensions.AI.ChatResponse", ResponseShape.ChatResponse),
        ("Microsoft.Extensions.AI.ChatResponseUpdate", ResponseShape.ChatResponseUpdate),
        ("Microsoft.Extensions.AI.GeneratedEmbeddings`1", ResponseShape.GeneratedEmbeddings),
        ("OpenAI.Chat.ChatCompletion", ResponseShape.ChatCompletion),
        ("OpenAI.Chat.StreamingChatCompletionUpdate", ResponseShape.StreamingChatCompletionUpdate),
        ("OpenAI.Responses.ResponseResult", ResponseShape.OpenAIResponse),
        ("OpenAI.Responses.StreamingResponseUpdate", ResponseShape.OpenAIResponseUpdate),
        ("OpenAI.Embeddings.OpenAIEmbeddingCollection", ResponseShape.OpenAIEmbeddingCollection),
        ("Anthropic.Models.Messages.Message", ResponseShape.AnthropicMessage),
        ("Anthropic.Models.Messages.RawMessageStreamEvent", ResponseShape.AnthropicStreamEvent),
        ("Anthropic.Models.Beta.Messages.BetaMessage", ResponseShape.AnthropicBetaMessage),
        ("Anthropic.Models.Beta.Messages.BetaRawMessageStreamEvent", ResponseShape.AnthropicBetaStreamEvent),
        ("Amazon.BedrockRuntime.Model.ConverseResponse", ResponseShape.BedrockConverse),
        ("Amazon.Runtime.EventStreams.IEventStreamEvent", ResponseShape.BedrockStreamEvent),
        ("Google.GenAI.Types.GenerateContentResponse", ResponseShape.GoogleContent),
        ("Google.Cloud.AIPlatform.V1.GenerateContentResponse", ResponseShape.VertexContent),
        ("Google.Cloud.AIPlatform.V1Beta1.GenerateContentResponse", ResponseShape.VertexBetaContent),
        ("OllamaSharp.Models.Chat.ChatResponseStream", ResponseShape.OllamaChat),
        ("OllamaSharp.Models.GenerateResponseStream", ResponseShape.OllamaGenerate),
        ("OllamaSharp.Models.EmbedResponse", ResponseShape.OllamaEmbed),
        ("Microsoft.Agents.AI.AgentResponse", ResponseShape.AgentResponse),
        ("Microsoft.Agents.AI.AgentResponseUpdate", ResponseShape.AgentResponseUpdate),
        ("Microsoft.SemanticKernel.KernelContent", ResponseShape.KernelContent),
        ("Microsoft.SemanticKernel.StreamingKernelContent", ResponseShape.StreamingKernelContent),
        ("Microsoft.SemanticKernel.FunctionResult", ResponseShape.KernelFunctionResult),
    ];

    private static readonly string[] ListTypes = ["System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.List`1"];

    internal static ResponseShape Of(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol candidate in type.SelfAndBases())
        {
            foreach ((string metadataName, ResponseShape shape) in Known)
            {
                if (candidate.Is(metadataName))
                {
                    return shape;
                }
            }
        }

        return ElementOf(type) is { } element && Of(element) == ResponseShape.KernelContent ? ResponseShape.KernelContents : ResponseShape.Unknown;
    }

    // Of what services of several choices return, not of everything that can be enumerated: a history is no response.
    private static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 } array ? array.ElementType : ListTypes.Select(type.ArgumentOf).FirstOrDefault(static element => element is not null);

    /// <summary>Whether a type is a known one itself, not one that derives from it.</summary>
    internal static bool IsItself(ITypeSymbol type) => Known.Any(known => type.Is(known.MetadataName));

    /// <summary>The provider whose service a type stands for; null for a type that any provider's answers come in.</summary>
    internal static string? ProviderOf(ResponseShape shape) => shape switch
    {
        ResponseShape.ChatCompletion or ResponseShape.StreamingChatCompletionUpdate or ResponseShape.OpenAIEmbeddingCollection
            or ResponseShape.OpenAIResponse or ResponseShape.OpenAIResponseUpdate => "openai",
        ResponseShape.AnthropicMessage or ResponseShape.AnthropicStreamEvent
            or ResponseShape.AnthropicBetaMessage or ResponseShape.AnthropicBetaStreamEvent => "anthropic",
        ResponseShape.BedrockConverse or ResponseShape.BedrockStreamEvent => "aws.bedrock",
        ResponseShape.GoogleContent => "gcp.gen_ai",
        ResponseShape.VertexContent or ResponseShape.VertexBetaContent => "gcp.vertex_ai",
        ResponseShape.OllamaChat or ResponseShape.OllamaGenerate or ResponseShape.OllamaEmbed => "ollama",
        _ => null,
    };

    /// <summary>The operation in OpenTelemetry's terms.</summary>
    internal static string? OperationOf(ResponseShape shape) => shape switch
    {
        ResponseShape.Unknown or ResponseShape.Convention or ResponseShape.UsageDetails => null,
        ResponseShape.GoogleContent or ResponseShape.VertexContent or ResponseShape.VertexBetaContent => "generate_content",
        ResponseShape.OllamaGenerate => "text_completion",
        _ => IsEmbedding(shape) ? "embeddings" : "chat",
    };

    internal static bool IsEmbedding(ResponseShape shape) =>
        shape is ResponseShape.GeneratedEmbeddings or ResponseShape.OpenAIEmbeddingCollection or ResponseShape.OllamaEmbed;

    /// <summary>Whether a stream of the type tells its end, so that an end without it is a truncation.</summary>
    internal static bool HasTerminalEvent(ResponseShape shape) => shape
        is ResponseShape.StreamingChatCompletionUpdate or ResponseShape.OpenAIResponseUpdate
        or ResponseShape.AnthropicStreamEvent or ResponseShape.AnthropicBetaStreamEvent
        or ResponseShape.BedrockStreamEvent
        or ResponseShape.GoogleContent or ResponseShape.VertexContent or ResponseShape.VertexBetaContent
        or ResponseShape.OllamaChat or ResponseShape.OllamaGenerate;
}

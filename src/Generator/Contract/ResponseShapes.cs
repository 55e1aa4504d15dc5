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
        ("OpenAI.Embeddings.OpenAIEmbeddingCollection", ResponseShape.OpenAIEmbeddingCollection),
        ("Anthropic.Models.Messages.Message", ResponseShape.AnthropicMessage),
        ("Anthropic.Models.Messages.RawMessageStreamEvent", ResponseShape.AnthropicStreamEvent),
    ];

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

        return ResponseShape.Unknown;
    }

    /// <summary>The provider whose service a type stands for; null for a type that any provider's answers come in.</summary>
    internal static string? ProviderOf(ResponseShape shape) => shape switch
    {
        ResponseShape.ChatCompletion or ResponseShape.StreamingChatCompletionUpdate or ResponseShape.OpenAIEmbeddingCollection => "openai",
        ResponseShape.AnthropicMessage or ResponseShape.AnthropicStreamEvent => "anthropic",
        _ => null,
    };

    /// <summary>The operation in OpenTelemetry's terms.</summary>
    internal static string? OperationOf(ResponseShape shape) => shape switch
    {
        ResponseShape.Unknown => null,
        _ => IsEmbedding(shape) ? "embeddings" : "chat",
    };

    internal static bool IsEmbedding(ResponseShape shape) =>
        shape is ResponseShape.GeneratedEmbeddings or ResponseShape.OpenAIEmbeddingCollection;

    /// <summary>Whether a stream of the type tells its end, so that an end without it is a truncation.</summary>
    internal static bool HasTerminalEvent(ResponseShape shape) =>
        shape is ResponseShape.StreamingChatCompletionUpdate or ResponseShape.AnthropicStreamEvent;
}

namespace Tracking.Generator.Contract;

/// <summary>The response types whose properties the generator knows.</summary>
internal enum ResponseShape
{
    /// <summary>None of them.</summary>
    Unknown,

    /// <summary>Microsoft.Extensions.AI.ChatResponse.</summary>
    ChatResponse,

    /// <summary>Microsoft.Extensions.AI.ChatResponseUpdate.</summary>
    ChatResponseUpdate,

    /// <summary>Microsoft.Extensions.AI.GeneratedEmbeddings`1.</summary>
    GeneratedEmbeddings,

    /// <summary>OpenAI.Chat.ChatCompletion.</summary>
    ChatCompletion,

    /// <summary>OpenAI.Chat.StreamingChatCompletionUpdate.</summary>
    StreamingChatCompletionUpdate,

    /// <summary>OpenAI.Embeddings.OpenAIEmbeddingCollection.</summary>
    OpenAIEmbeddingCollection,

    /// <summary>Anthropic.Models.Messages.Message.</summary>
    AnthropicMessage,

    /// <summary>Anthropic.Models.Messages.RawMessageStreamEvent.</summary>
    AnthropicStreamEvent,
}

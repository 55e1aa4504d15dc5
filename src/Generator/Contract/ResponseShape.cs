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

    /// <summary>Microsoft.Extensions.AI.UsageDetails, in the usage member of another type.</summary>
    UsageDetails,

    /// <summary>A list of Microsoft.Extensions.AI.AIContent, in the contents member of another type.</summary>
    Contents,

    /// <summary>OpenAI.Chat.ChatCompletion.</summary>
    ChatCompletion,

    /// <summary>OpenAI.Chat.StreamingChatCompletionUpdate.</summary>
    StreamingChatCompletionUpdate,

    /// <summary>OpenAI.Responses.ResponseResult.</summary>
    OpenAIResponse,

    /// <summary>OpenAI.Responses.StreamingResponseUpdate.</summary>
    OpenAIResponseUpdate,

    /// <summary>OpenAI.Embeddings.OpenAIEmbeddingCollection.</summary>
    OpenAIEmbeddingCollection,

    /// <summary>Anthropic.Models.Messages.Message.</summary>
    AnthropicMessage,

    /// <summary>Anthropic.Models.Messages.RawMessageStreamEvent.</summary>
    AnthropicStreamEvent,

    /// <summary>Anthropic.Models.Beta.Messages.BetaMessage.</summary>
    AnthropicBetaMessage,

    /// <summary>Anthropic.Models.Beta.Messages.BetaRawMessageStreamEvent.</summary>
    AnthropicBetaStreamEvent,

    /// <summary>Amazon.BedrockRuntime.Model.ConverseResponse.</summary>
    BedrockConverse,

    /// <summary>Amazon.Runtime.EventStreams.IEventStreamEvent.</summary>
    BedrockStreamEvent,

    /// <summary>Google.GenAI.Types.GenerateContentResponse.</summary>
    GoogleContent,

    /// <summary>Google.Cloud.AIPlatform.V1.GenerateContentResponse.</summary>
    VertexContent,

    /// <summary>Google.Cloud.AIPlatform.V1Beta1.GenerateContentResponse.</summary>
    VertexBetaContent,

    /// <summary>OllamaSharp.Models.Chat.ChatResponseStream.</summary>
    OllamaChat,

    /// <summary>OllamaSharp.Models.GenerateResponseStream.</summary>
    OllamaGenerate,

    /// <summary>OllamaSharp.Models.EmbedResponse.</summary>
    OllamaEmbed,

    /// <summary>Microsoft.Agents.AI.AgentResponse.</summary>
    AgentResponse,

    /// <summary>Microsoft.Agents.AI.AgentResponseUpdate.</summary>
    AgentResponseUpdate,

    /// <summary>Microsoft.SemanticKernel.KernelContent, such as a ChatMessageContent.</summary>
    KernelContent,

    /// <summary>A list of Microsoft.SemanticKernel.KernelContent.</summary>
    KernelContents,

    /// <summary>Microsoft.SemanticKernel.StreamingKernelContent, such as a StreamingChatMessageContent.</summary>
    StreamingKernelContent,

    /// <summary>Microsoft.SemanticKernel.FunctionResult.</summary>
    KernelFunctionResult,

    /// <summary>A type of the user's that holds counts under the names that providers use.</summary>
    Convention,
}

using Tracking.Generator.Contract;

namespace Tracking.Generator.Emission.Readers;

/// <summary>The code that reads a known response type.</summary>
/// <param name="Type">The type that it reads, with the type parameters that it has.</param>
/// <param name="Code">The reader; see <see cref="ReaderTemplate"/>.</param>
/// <param name="Parts">What it needs beside it.</param>
/// <param name="TypeParameters">The reader's own type parameters; empty if none.</param>
/// <param name="Constraints">Their constraints; empty if none.</param>
/// <param name="SuppressedDiagnostics">What naming the SDK's members raises.</param>
/// <param name="Uses">The readers that it hands over to; null if none.</param>
internal sealed record ReaderSource(
    string Type,
    string Code,
    ReaderPart[] Parts,
    string TypeParameters = "",
    string Constraints = "",
    string[]? SuppressedDiagnostics = null,
    ReaderSource[]? Uses = null)
{
    /// <summary>It, and all that it hands over to.</summary>
    internal IEnumerable<ReaderSource> All => (Uses ?? []).SelectMany(static used => used.All).Prepend(this);

    internal static ReaderSource Of(ResponseShape shape) => shape switch
    {
        ResponseShape.ChatResponse => ExtensionsAIReaders.ChatResponse,
        ResponseShape.ChatResponseUpdate => ExtensionsAIReaders.ChatResponseUpdate,
        ResponseShape.GeneratedEmbeddings => ExtensionsAIReaders.GeneratedEmbeddings,
        ResponseShape.UsageDetails => ExtensionsAIReaders.UsageDetails,
        ResponseShape.Contents => ExtensionsAIReaders.Contents,
        ResponseShape.ChatCompletion => OpenAIReaders.ChatCompletion,
        ResponseShape.StreamingChatCompletionUpdate => OpenAIReaders.StreamingChatCompletionUpdate,
        ResponseShape.OpenAIEmbeddingCollection => OpenAIReaders.EmbeddingCollection,
        ResponseShape.OpenAIResponse => OpenAIResponsesReaders.Response,
        ResponseShape.OpenAIResponseUpdate => OpenAIResponsesReaders.Update,
        ResponseShape.AnthropicMessage => AnthropicReaders.Message,
        ResponseShape.AnthropicStreamEvent => AnthropicReaders.StreamEvent,
        ResponseShape.AnthropicBetaMessage => AnthropicReaders.BetaMessage,
        ResponseShape.AnthropicBetaStreamEvent => AnthropicReaders.BetaStreamEvent,
        ResponseShape.BedrockConverse => BedrockReaders.Converse,
        ResponseShape.BedrockStreamEvent => BedrockReaders.StreamEvent,
        ResponseShape.GoogleContent => GoogleReaders.Content,
        ResponseShape.VertexContent => GoogleReaders.VertexContent,
        ResponseShape.VertexBetaContent => GoogleReaders.VertexBetaContent,
        ResponseShape.OllamaChat => OllamaReaders.Chat,
        ResponseShape.OllamaGenerate => OllamaReaders.Generate,
        ResponseShape.OllamaEmbed => OllamaReaders.Embed,
        ResponseShape.AgentResponse => AgentFrameworkReaders.Response,
        ResponseShape.AgentResponseUpdate => AgentFrameworkReaders.Update,
        ResponseShape.KernelContent => SemanticKernelReaders.Content,
        ResponseShape.KernelContents => SemanticKernelReaders.Contents,
        ResponseShape.StreamingKernelContent => SemanticKernelReaders.StreamingContent,
        ResponseShape.KernelFunctionResult => SemanticKernelReaders.FunctionResult,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No reader is shared for this shape."),
    };
}

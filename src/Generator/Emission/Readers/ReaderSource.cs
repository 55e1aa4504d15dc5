using Tracking.Generator.Contract;

namespace Tracking.Generator.Emission.Readers;

/// <summary>The code that reads a known response type.</summary>
/// <param name="Type">The type that it reads, with the type parameters that it has.</param>
/// <param name="TypeParameters">The reader's own type parameters; empty if none.</param>
/// <param name="Constraints">Their constraints; empty if none.</param>
/// <param name="Code">The reader, and what it needs beside it.</param>
/// <param name="SuppressedDiagnostics">What naming the SDK's members raises.</param>
internal sealed record ReaderSource(
    string Type,
    string Code,
    string TypeParameters = "",
    string Constraints = "",
    string[]? SuppressedDiagnostics = null)
{
    internal static ReaderSource Of(ResponseShape shape) => shape switch
    {
        ResponseShape.ChatResponse => ExtensionsAIReaders.ChatResponse,
        ResponseShape.ChatResponseUpdate => ExtensionsAIReaders.ChatResponseUpdate,
        ResponseShape.GeneratedEmbeddings => ExtensionsAIReaders.GeneratedEmbeddings,
        ResponseShape.ChatCompletion => OpenAIReaders.ChatCompletion,
        ResponseShape.StreamingChatCompletionUpdate => OpenAIReaders.StreamingChatCompletionUpdate,
        ResponseShape.OpenAIEmbeddingCollection => OpenAIReaders.EmbeddingCollection,
        ResponseShape.AnthropicMessage => AnthropicReaders.Message,
        ResponseShape.AnthropicStreamEvent => AnthropicReaders.StreamEvent,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "No reader is written for an unknown shape."),
    };
}

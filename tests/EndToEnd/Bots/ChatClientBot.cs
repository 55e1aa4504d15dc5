using Microsoft.Extensions.AI;

namespace Tracking.EndToEnd.Tests.Bots;

internal sealed partial class ChatClientBot(IChatClient chat, ModelCallTracking tracking)
{
    [TrackedModelCall("chat-client")]
    public partial Task<ChatResponse> AnswerAsync(string question, CancellationToken cancellationToken = default);

    private Task<ChatResponse> AnswerCoreAsync(string question, CancellationToken cancellationToken) =>
        chat.GetResponseAsync(question, cancellationToken: cancellationToken);

    [TrackedModelCall("chat-client-stream")]
    public partial IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        string question,
        CancellationToken cancellationToken = default);

    private IAsyncEnumerable<ChatResponseUpdate> StreamCoreAsync(string question, CancellationToken cancellationToken) =>
        chat.GetStreamingResponseAsync(question, cancellationToken: cancellationToken);
}

internal sealed partial class EmbeddingGeneratorBot(IEmbeddingGenerator<string, Embedding<float>> generator, ModelCallTracking tracking)
{
    [TrackedModelCall("embedding-generator")]
    public partial Task<GeneratedEmbeddings<Embedding<float>>> EmbedAsync(string text, CancellationToken cancellationToken = default);

    private Task<GeneratedEmbeddings<Embedding<float>>> EmbedCoreAsync(string text, CancellationToken cancellationToken) =>
        generator.GenerateAsync([text], cancellationToken: cancellationToken);
}

using System.ClientModel;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace Tracking.EndToEnd.Tests.Bots;

internal sealed partial class OpenAIBot(ChatClient chat, ModelCallTracking tracking)
{
    [TrackedModelCall("openai-chat")]
    public partial Task<ClientResult<ChatCompletion>> AnswerAsync(string question, CancellationToken cancellationToken = default);

    private Task<ClientResult<ChatCompletion>> AnswerCoreAsync(string question, CancellationToken cancellationToken) =>
        chat.CompleteChatAsync([new UserChatMessage(question)], cancellationToken: cancellationToken);

    [TrackedModelCall("openai-stream")]
    public partial IAsyncEnumerable<StreamingChatCompletionUpdate> StreamAsync(
        string question,
        CancellationToken cancellationToken = default);

    private IAsyncEnumerable<StreamingChatCompletionUpdate> StreamCoreAsync(string question, CancellationToken cancellationToken) =>
        chat.CompleteChatStreamingAsync([new UserChatMessage(question)], cancellationToken: cancellationToken);
}

internal sealed partial class EmbeddingBot(EmbeddingClient client, ModelCallTracking tracking)
{
    [TrackedModelCall("openai-embedding")]
    public partial Task<ClientResult<OpenAIEmbeddingCollection>> EmbedAsync(string text, CancellationToken cancellationToken = default);

    private Task<ClientResult<OpenAIEmbeddingCollection>> EmbedCoreAsync(string text, CancellationToken cancellationToken) =>
        client.GenerateEmbeddingsAsync([text], cancellationToken: cancellationToken);
}

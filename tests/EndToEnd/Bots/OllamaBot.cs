using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace Tracking.EndToEnd.Tests.Bots;

internal sealed partial class OllamaBot(IOllamaApiClient client, ModelCallTracking tracking)
{
    [TrackedModelCall("ollama-chat")]
    public partial IAsyncEnumerable<ChatResponseStream?> ChatAsync([ModelName] string model, CancellationToken cancellationToken = default);

    private IAsyncEnumerable<ChatResponseStream?> ChatCoreAsync(string model, CancellationToken cancellationToken) =>
        client.ChatAsync(new ChatRequest { Model = model, Messages = [new Message(ChatRole.User, "hi")] }, cancellationToken);

    [TrackedModelCall("ollama-generate")]
    public partial IAsyncEnumerable<GenerateResponseStream?> GenerateAsync([ModelName] string model, CancellationToken cancellationToken = default);

    private IAsyncEnumerable<GenerateResponseStream?> GenerateCoreAsync(string model, CancellationToken cancellationToken) =>
        client.GenerateAsync(new GenerateRequest { Model = model, Prompt = "Why is the sky blue?" }, cancellationToken);

    [TrackedModelCall("ollama-embed")]
    public partial Task<EmbedResponse> EmbedAsync([ModelName] string model, CancellationToken cancellationToken = default);

    private Task<EmbedResponse> EmbedCoreAsync(string model, CancellationToken cancellationToken) =>
        client.EmbedAsync(new EmbedRequest { Model = model, Input = ["one", "two"] }, cancellationToken);
}

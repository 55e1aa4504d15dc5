using Microsoft.Extensions.AI;

namespace Tracking.Documentation.Tests;

/// <summary>A model that always says the same, for fifteen tokens and five.</summary>
internal sealed class TwentyTokenModel : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "In the post."))
        {
            FinishReason = ChatFinishReason.Stop,
            Usage = new() { InputTokenCount = 15, OutputTokenCount = 5, TotalTokenCount = 20 },
        });

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

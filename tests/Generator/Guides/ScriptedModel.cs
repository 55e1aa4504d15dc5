using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Tracking.Generator.Tests.Guides;

/// <summary>A model that asks for a tool once if it is offered one, and counts ten input tokens a message.</summary>
internal sealed class ScriptedModel : IChatClient
{
    private int answers;

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<ChatMessage> sent = [.. messages];
        bool asksForTool = options?.Tools is { Count: > 0 } && sent.Count == 1;
        AIContent content = asksForTool ? new FunctionCallContent("call", "weather") : new TextContent("done");
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [content]))
        {
            ResponseId = $"response {++answers}",
            FinishReason = asksForTool ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
            Usage = new() { InputTokenCount = 10 * sent.Count, OutputTokenCount = 1, TotalTokenCount = (10 * sent.Count) + 1 },
        });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
        {
            await Task.Yield();
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

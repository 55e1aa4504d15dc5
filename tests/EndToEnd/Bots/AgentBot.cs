using Microsoft.Extensions.AI;

namespace Tracking.EndToEnd.Tests.Bots;

/// <summary>An agent: a run that asks, and asks again.</summary>
internal sealed partial class AgentBot(IChatClient chat, ChatOptions options, ModelCallTracking tracking)
{
    [TrackedModelRun("agent")]
    public partial Task<ChatResponse> RunAsync(IReadOnlyList<string> questions);

    private async Task<ChatResponse> RunCoreAsync(IReadOnlyList<string> questions)
    {
        List<ChatMessage> history = [];
        ChatResponse response = new();
        foreach (string question in questions)
        {
            history.Add(new ChatMessage(ChatRole.User, question));
            response = await AskAsync(history);
            history.AddMessages(response);
        }

        return response;
    }

    [TrackedModelCall("ask")]
    public partial Task<ChatResponse> AskAsync(IList<ChatMessage> history);

    private Task<ChatResponse> AskCoreAsync(IList<ChatMessage> history) => chat.GetResponseAsync(history, options);
}

/// <summary>Tracks every call of a chat client, wherever in a pipeline it stands.</summary>
internal sealed partial class TrackedChatClient(IChatClient inner, ModelCallTracking tracking) : DelegatingChatClient(inner)
{
    [TrackedModelCall("round")]
    public override partial Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options,
        CancellationToken cancellationToken);

    private Task<ChatResponse> GetResponseCoreAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options,
        CancellationToken cancellationToken) => base.GetResponseAsync(messages, options, cancellationToken);
}

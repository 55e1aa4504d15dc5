using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Tracking.EndToEnd.Tests.Bots;

/// <summary>Runs whose cores call a client that nobody tracks.</summary>
internal sealed partial class UntrackedAgent(ChatClient chat, ModelCallTracking tracking)
{
    private readonly IChatClient _adapter = chat.AsIChatClient();

    [TrackedModelRun("untracked-sdk")]
    public partial Task<ClientResult<ChatCompletion>> AskAsync(string question);

    private Task<ClientResult<ChatCompletion>> AskCoreAsync(string question) => chat.CompleteChatAsync([new UserChatMessage(question)]);

    [TrackedModelRun("untracked-sdk-stream")]
    public partial IAsyncEnumerable<StreamingChatCompletionUpdate> StreamAsync(string question);

    private IAsyncEnumerable<StreamingChatCompletionUpdate> StreamCoreAsync(string question) =>
        chat.CompleteChatStreamingAsync([new UserChatMessage(question)]);

    [TrackedModelRun("untracked-adapter")]
    public partial Task<ChatResponse> AskAdapterAsync(string question);

    private Task<ChatResponse> AskAdapterCoreAsync(string question) => _adapter.GetResponseAsync(question);

    [TrackedModelRun("untracked-adapter-stream")]
    public partial IAsyncEnumerable<ChatResponseUpdate> StreamAdapterAsync(string question);

    private IAsyncEnumerable<ChatResponseUpdate> StreamAdapterCoreAsync(string question) => _adapter.GetStreamingResponseAsync(question);

    [TrackedModelRun("untracked-text")]
    public partial Task<string> AskForTextAsync(string question);

    private async Task<string> AskForTextCoreAsync(string question) => (await _adapter.GetResponseAsync(question)).Text;
}

using Microsoft.Extensions.AI;

namespace Tracking.EndToEnd.Tests.Bots;

/// <summary>Calls whose options may name the model.</summary>
internal sealed partial class OptionsBot(IChatClient chat, ModelCallTracking tracking)
{
    [TrackedModelCall("options-answer")]
    public partial Task<ChatResponse> AnswerAsync(ChatOptions? options);

    private Task<ChatResponse> AnswerCoreAsync(ChatOptions? options) => chat.GetResponseAsync("hi", options);

    [TrackedModelCall("options-stream")]
    public partial IAsyncEnumerable<ChatResponseUpdate> StreamAsync(ChatOptions? options);

    private IAsyncEnumerable<ChatResponseUpdate> StreamCoreAsync(ChatOptions? options) => chat.GetStreamingResponseAsync("hi", options);
}

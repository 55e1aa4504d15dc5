using OpenAI.Chat;
using Tracking;

namespace QuickStart.Bots;

/// <summary>Answers customers, with the OpenAI SDK.</summary>
/// <remarks>
/// The partial methods are what callers see; the compiler writes their bodies. The private methods beside them, the cores, call the model.
/// </remarks>
public sealed partial class SupportBot(ChatClient chat, ModelCallTracking tracking)
{
    /// <summary>The answer comes with a resumption token, so that the customer can rate it later.</summary>
    [TrackedModelCall("support-answer")]
    public partial Task<Tracked<ChatCompletion>> AnswerAsync(string question, CancellationToken cancellationToken = default);

    private async Task<ChatCompletion> AnswerCoreAsync(string question, CancellationToken cancellationToken) =>
        await chat.CompleteChatAsync([new UserChatMessage(question)], cancellationToken: cancellationToken);

    [TrackedModelCall("support-answer-streamed")]
    public partial IAsyncEnumerable<StreamingChatCompletionUpdate> StreamAnswerAsync(
        string question,
        CancellationToken cancellationToken = default);

    private IAsyncEnumerable<StreamingChatCompletionUpdate> StreamAnswerCoreAsync(string question, CancellationToken cancellationToken) =>
        chat.CompleteChatStreamingAsync([new UserChatMessage(question)], cancellationToken: cancellationToken);
}

using OpenAI.Chat;

namespace Tracking.EndToEnd.Tests.Bots;

/// <summary>Tells each call apart by what the caller gave it.</summary>
internal sealed partial class NumberedBot(ChatClient chat, ModelCallTracking tracking)
{
    [TrackedModelCall("numbered")]
    public partial Task<Tracked<ChatCompletion>> AnswerAsync([CorrelationId] string number, [TrackSubject] object customer);

    private async Task<ChatCompletion> AnswerCoreAsync(string number, object customer) =>
        await chat.CompleteChatAsync([new UserChatMessage($"{customer} asks {number}")]);
}

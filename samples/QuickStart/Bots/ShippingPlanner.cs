using System.ClientModel;
using OpenAI.Chat;
using Tracking;

namespace QuickStart.Bots;

/// <summary>Plans deliveries with a model that reasons before it answers.</summary>
public sealed partial class ShippingPlanner(ChatClient chat, ModelCallTracking tracking)
{
    /// <summary>A tracked method may return what the SDK returns.</summary>
    [TrackedModelCall("shipping-plan")]
    public partial Task<ClientResult<ChatCompletion>> PlanAsync(string orders, CancellationToken cancellationToken = default);

    private Task<ClientResult<ChatCompletion>> PlanCoreAsync(string orders, CancellationToken cancellationToken) =>
        chat.CompleteChatAsync([new UserChatMessage($"Which of these orders should ship together? {orders}")], cancellationToken: cancellationToken);
}

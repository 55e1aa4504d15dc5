using Microsoft.Extensions.AI;
using Tracking;

namespace QuickStart.Bots;

/// <summary>Sums up support tickets, with whatever model stands behind Microsoft.Extensions.AI.</summary>
public sealed partial class TicketSummary(IChatClient chat, ModelCallTracking tracking)
{
    [TrackedModelCall("ticket-summary")]
    public partial Task<ChatResponse> SummarizeAsync(string ticket, CancellationToken cancellationToken = default);

    private Task<ChatResponse> SummarizeCoreAsync(string ticket, CancellationToken cancellationToken) =>
        chat.GetResponseAsync($"Sum up in one sentence: {ticket}", cancellationToken: cancellationToken);
}

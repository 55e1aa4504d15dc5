using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using QuickStart.Bots;
using Tracking;

namespace QuickStart.Calls;

/// <summary>The calls that go to OpenAI's models.</summary>
internal sealed class OpenAICalls(OpenAIClient client, ModelCallTracking tracking)
{
    private const string Question = "Where is my parcel?";

    /// <summary>Makes the calls that succeed.</summary>
    /// <returns>The token that names the call whose answer the customer will rate.</returns>
    public async Task<string> MakeAsync()
    {
        SupportBot bot = new(client.GetChatClient("gpt-4o-mini"), tracking);
        Tracked<ChatCompletion> answer = await bot.AnswerAsync(Question);

        await foreach (StreamingChatCompletionUpdate _ in bot.StreamAnswerAsync(Question))
        {
        }

        ShippingPlanner planner = new(client.GetChatClient("o4-mini"), tracking);
        await planner.PlanAsync("4711 to Bern, 4712 to Bern, 4713 to Oslo");

        ArticleIndex index = new(client.GetEmbeddingClient("text-embedding-3-small"), tracking);
        await index.EmbedAsync("Returns are free of charge within thirty days.", shop: "north");

        TicketSummary summary = new(client.GetChatClient("gpt-4o-mini").AsIChatClient(), tracking);
        await Task.WhenAll(
            summary.SummarizeAsync("The parcel came late, and the box was wet."),
            summary.SummarizeAsync("The invoice names the wrong street."));

        return answer.ResumptionToken;
    }

    /// <summary>Makes a call that the service refuses: the exception is the SDK's own, as without tracking.</summary>
    public async Task MakeRateLimitedAsync()
    {
        SupportBot bot = new(client.GetChatClient("gpt-4o-mini-rate-limited"), tracking);
        try
        {
            await bot.AnswerAsync(Question);
        }
        catch (ClientResultException tooMany) when (tooMany.Status == 429)
        {
            // A real application would tell the customer to try again.
        }
    }
}

using Anthropic;
using Anthropic.Models.Messages;
using QuickStart.Bots;
using Tracking;

namespace QuickStart.Calls;

/// <summary>The calls that go to Anthropic's models.</summary>
/// <param name="client">The SDK's client.</param>
/// <param name="models">Which model each call asks for.</param>
/// <param name="tracking">Where the calls are recorded.</param>
internal sealed class AnthropicCalls(AnthropicClient client, AnthropicModels models, ModelCallTracking tracking)
{
    // Long enough to be cached: shorter prompts than some thousand tokens are not.
    private static readonly string s_handbook = string.Join(
        '\n',
        Enumerable.Range(1, 300).Select(rule => $"Rule {rule}: parcels of class {rule} are returned within {rule + 10} days."));

    public async Task MakeAsync()
    {
        HandbookReader reader = new(client, s_handbook, tracking);

        // The first call writes the handbook to the provider's cache, the second reads it from there.
        await reader.AnswerAsync(models.Cached, "How long may I keep a parcel of class 7?");
        await reader.AnswerAsync(models.Cached, "And one of class 9?");

        await foreach (RawMessageStreamEvent _ in reader.StreamAnswerAsync(models.Streamed, "What about class 12?"))
        {
        }

        await foreach (RawMessageStreamEvent piece in reader.StreamAnswerAsync(models.Long, "Read me the whole handbook."))
        {
            if (piece.Value is RawContentBlockDeltaEvent)
            {
                // The reader has seen enough; what was billed until here is kept.
                break;
            }
        }
    }
}

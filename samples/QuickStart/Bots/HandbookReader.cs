using Anthropic;
using Anthropic.Models.Messages;
using Tracking;

namespace QuickStart.Bots;

/// <summary>Answers questions about a long handbook, which the provider keeps in its cache, with the Anthropic SDK.</summary>
public sealed partial class HandbookReader(AnthropicClient client, string handbook, ModelCallTracking tracking)
{
    /// <summary>The model is the caller's choice: marked, it is known even if the call fails before a response.</summary>
    [TrackedModelCall("handbook-answer")]
    public partial Task<Message> AnswerAsync([ModelName] string model, string question, CancellationToken cancellationToken = default);

    private Task<Message> AnswerCoreAsync(string model, string question, CancellationToken cancellationToken) =>
        client.Messages.Create(Ask(model, question), cancellationToken);

    [TrackedModelCall("handbook-answer-streamed")]
    public partial IAsyncEnumerable<RawMessageStreamEvent> StreamAnswerAsync(
        [ModelName] string model,
        string question,
        CancellationToken cancellationToken = default);

    private IAsyncEnumerable<RawMessageStreamEvent> StreamAnswerCoreAsync(string model, string question, CancellationToken cancellationToken) =>
        client.Messages.CreateStreaming(Ask(model, question), cancellationToken);

    private MessageCreateParams Ask(string model, string question) => new()
    {
        Model = model,
        MaxTokens = 1024,
        System = new List<TextBlockParam> { new() { Text = handbook, CacheControl = new CacheControlEphemeral() } },
        Messages = [new UserMessageParam { Content = question }],
    };
}

using Anthropic;
using Anthropic.Models.Beta.Messages;

namespace Tracking.EndToEnd.Tests.Bots;

internal sealed partial class AnthropicBetaBot(AnthropicClient client, ModelCallTracking tracking)
{
    [TrackedModelCall("anthropic-beta-message")]
    public partial Task<BetaMessage> AnswerAsync([ModelName] string model, CancellationToken cancellationToken = default);

    private Task<BetaMessage> AnswerCoreAsync(string model, CancellationToken cancellationToken) =>
        client.Beta.Messages.Create(Ask(model), cancellationToken);

    [TrackedModelCall("anthropic-beta-stream")]
    public partial IAsyncEnumerable<BetaRawMessageStreamEvent> StreamAsync(
        [ModelName] string model,
        CancellationToken cancellationToken = default);

    private IAsyncEnumerable<BetaRawMessageStreamEvent> StreamCoreAsync(string model, CancellationToken cancellationToken) =>
        client.Beta.Messages.CreateStreaming(Ask(model), cancellationToken);

    private static MessageCreateParams Ask(string model) =>
        new() { Model = model, MaxTokens = 1024, Messages = [new BetaUserMessageParam { Content = "hi" }] };
}

using Anthropic;
using Anthropic.Models.Messages;

namespace Tracking.EndToEnd.Tests.Bots;

internal sealed partial class AnthropicBot(AnthropicClient client, ModelCallTracking tracking)
{
    [TrackedModelCall("anthropic-message")]
    public partial Task<Message> AnswerAsync([ModelName] string model, CancellationToken cancellationToken = default);

    private Task<Message> AnswerCoreAsync(string model, CancellationToken cancellationToken) =>
        client.Messages.Create(Ask(model), cancellationToken);

    [TrackedModelCall("anthropic-stream")]
    public partial IAsyncEnumerable<RawMessageStreamEvent> StreamAsync(
        [ModelName] string model,
        CancellationToken cancellationToken = default);

    private IAsyncEnumerable<RawMessageStreamEvent> StreamCoreAsync(string model, CancellationToken cancellationToken) =>
        client.Messages.CreateStreaming(Ask(model), cancellationToken);

    private static MessageCreateParams Ask(string model) =>
        new() { Model = model, MaxTokens = 1024, Messages = [new UserMessageParam { Content = "hi" }] };
}

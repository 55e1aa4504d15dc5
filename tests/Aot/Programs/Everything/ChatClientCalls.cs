using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Tracking;

namespace Everything;

/// <summary>Microsoft.Extensions.AI, with a model that stands in this program.</summary>
internal sealed partial class ChatClientCalls(IChatClient chat, ModelCallTracking tracking)
{
    [TrackedModelCall("chat client")]
    public partial Task<ChatResponse> AskAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken = default);

    private Task<ChatResponse> AskCoreAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken) =>
        chat.GetResponseAsync(messages, cancellationToken: cancellationToken);

    [TrackedModelCall("chat client stream")]
    public partial IAsyncEnumerable<ChatResponseUpdate> StreamAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken = default);

    private IAsyncEnumerable<ChatResponseUpdate> StreamCoreAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken) =>
        chat.GetStreamingResponseAsync(messages, cancellationToken: cancellationToken);

    internal static async Task PrintAsync()
    {
        Printed.Section("chat client");
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(new StoppedClock()).Build();
        ChatClientCalls calls = new(new Model(), tracking);
        await calls.AskAsync([new ChatMessage(ChatRole.User, "why")]);
        await foreach (ChatResponseUpdate update in calls.StreamAsync([new ChatMessage(ChatRole.User, "why"), new ChatMessage(ChatRole.User, "when")]))
        {
        }

        Printed.Records(sink.Records);
    }

    private sealed class Model : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "because"))
            {
                ResponseId = "response",
                ModelId = "small",
                FinishReason = ChatFinishReason.Stop,
                Usage = new UsageDetails { InputTokenCount = 10, OutputTokenCount = 2, TotalTokenCount = 12, CachedInputTokenCount = 4 },
            });

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
            foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
            {
                await Task.Yield();
                yield return update;
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}

using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using Tracking;

namespace Everything;

/// <summary>The OpenAI SDK over HTTP.</summary>
internal sealed partial class OpenAICalls(OpenAIClient client, ModelCallTracking tracking)
{
    [TrackedModelCall("chat")]
    public partial Task<ClientResult<ChatCompletion>> AskAsync([ModelName] string model, IReadOnlyList<ChatMessage> messages);

    private Task<ClientResult<ChatCompletion>> AskCoreAsync(string model, IReadOnlyList<ChatMessage> messages) =>
        client.GetChatClient(model).CompleteChatAsync(messages);

    [TrackedModelCall("chat stream")]
    public partial IAsyncEnumerable<StreamingChatCompletionUpdate> StreamAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken = default);

    private IAsyncEnumerable<StreamingChatCompletionUpdate> StreamCoreAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken) =>
        client.GetChatClient("small").CompleteChatStreamingAsync(messages, cancellationToken: cancellationToken);

    [TrackedModelCall("embed")]
    public partial Task<ClientResult<OpenAIEmbeddingCollection>> EmbedAsync(IReadOnlyList<string> texts);

    private Task<ClientResult<OpenAIEmbeddingCollection>> EmbedCoreAsync(IReadOnlyList<string> texts) =>
        client.GetEmbeddingClient("embed").GenerateEmbeddingsAsync(texts);

    internal static async Task PrintAsync(string responses)
    {
        Printed.Section("OpenAI");
        await using ReplayedServer server = new(responses);
        OpenAIClient client = new(new ApiKeyCredential("none"), new OpenAIClientOptions
        {
            Endpoint = new Uri(server.Address, "v1"),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        });
        InMemorySink sink = new();
        using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).UseTimeProvider(new StoppedClock()).Build();
        OpenAICalls calls = new(client, tracking);
        ChatMessage[] messages = [new SystemChatMessage("Be brief."), new UserChatMessage("Where is my parcel?")];

        Console.WriteLine((await calls.AskAsync("small", messages)).Value.Content[0].Text);
        await foreach (StreamingChatCompletionUpdate update in calls.StreamAsync(messages))
        {
        }

        Console.WriteLine((await calls.EmbedAsync(["a text"])).Value.Count);
        try
        {
            await calls.AskAsync("too-busy", messages);
        }
        catch (ClientResultException exception)
        {
            Console.WriteLine(exception.Status);
        }

        Printed.Records(sink.Records);
    }
}

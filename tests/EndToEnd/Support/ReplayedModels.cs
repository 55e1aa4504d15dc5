using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using OpenAI.Responses;
using QuickStart.Replay;
using Tracking.EndToEnd.Tests.Bots;

namespace Tracking.EndToEnd.Tests.Support;

/// <summary>A replay server of one test's own, the SDKs that call it, and what was tracked of their calls.</summary>
internal sealed class ReplayedModels : IAsyncDisposable
{
    private readonly ReplayServer _server;
    private readonly InMemorySink _sink = new();

    private ReplayedModels(ReplayServer server, TimeProvider? clock = null)
    {
        _server = server;
        Tracking = new ModelCallTrackingBuilder().UseTimeProvider(clock ?? TimeProvider.System).AddSink(_sink).AddAnalytics(Analytics).Build();
    }

    public ModelCallTracking Tracking { get; }

    public InMemoryAnalytics Analytics { get; } = new();

    /// <summary>The requests that reached the server, an SDK's own retries included.</summary>
    public int RequestCount => _server.Requests.Count;

    public IReadOnlyList<ModelCallRecord> Records => _sink.Records;

    public IReadOnlyList<ModelCallMetric> Metrics => _sink.Metrics;

    /// <summary>The record of the only run.</summary>
    public ModelCallRecord Record => Assert.Single(Records);

    public static async Task<ReplayedModels> StartAsync() =>
        new(await ReplayServer.StartAsync(ResponseFiles.Directory, pacing: TimeSpan.Zero));

    /// <summary>Starts a server of the odd responses beside the sample's.</summary>
    public static async Task<ReplayedModels> StartOddAsync(TimeProvider? clock = null) =>
        new(await ReplayServer.StartAsync(RouteTable.Load(ResponseFiles.Directory, ResponseFiles.OddDirectory), pacing: TimeSpan.Zero), clock);

    public ResponsesBot Responses() => new(ResponsesClient(), Tracking);

    public ChatClientBot ChatClientOverResponses(string model) => new(ResponsesClient().AsIChatClient(model), Tracking);

    public OpenAIBot OpenAI(string model, int retries = 0, TimeSpan? timeout = null) =>
        new(OpenAIClient(retries, timeout).GetChatClient(model), Tracking);

    public NumberedBot Numbered() => new(OpenAIClient().GetChatClient("gpt-4o-mini"), Tracking);

    public EmbeddingBot Embeddings(string model) => new(OpenAIClient().GetEmbeddingClient(model), Tracking);

    public OllamaBot Ollama() => new(new OllamaApiClient(_server.Address), Tracking);

    public AnthropicBot Anthropic(int retries = 0, TimeSpan? timeout = null) => new(AnthropicClient(retries, timeout), Tracking);

    public ChatClientBot ChatClientOverOpenAI(string model) => new(OpenAIClient().GetChatClient(model).AsIChatClient(), Tracking);

    public ChatClientBot ChatClientOverAnthropic(string model) => new(AnthropicClient().AsIChatClient(model, 1024), Tracking);

    public AnthropicBetaBot AnthropicBeta() => new(AnthropicClient(), Tracking);

    public ChatClientBot ChatClientOverAnthropicBeta(string model) => new(AnthropicClient().Beta.AsIChatClient(model, 1024), Tracking);

    public ChatClientBot ChatClientOverOllama(string model) => new(new OllamaApiClient(_server.Address, model), Tracking);

    public MergedBot Merged(bool interleaved, params string[] models) =>
        new([.. models.Select(model => OpenAIClient().GetChatClient(model).AsIChatClient())], interleaved, Tracking);

    /// <summary>A client that invokes the tools that the model calls, and asks again.</summary>
    public ChatClientBot ToolLoop(string model)
    {
        AITool[] tools =
        [
            AIFunctionFactory.Create((string order_id) => $"{order_id} is two days late", "get_order_status"),
            AIFunctionFactory.Create(() => "sent", "send_reply"),
        ];
        return new(
            new ChatClientBuilder(OpenAIClient().GetChatClient(model).AsIChatClient())
                .UseFunctionInvocation(configure: client => client.AdditionalTools = tools)
                .Build(),
            Tracking);
    }

    public OptionsBot OptionsOverOpenAI(string model) => new(OpenAIClient().GetChatClient(model).AsIChatClient(), Tracking);

    /// <summary>An agent with one tool, whose rounds are tracked one by one or not.</summary>
    public AgentBot Agent(string model, bool trackRounds)
    {
        ChatClientBuilder builder = new ChatClientBuilder(OpenAIClient().GetChatClient(model).AsIChatClient()).UseFunctionInvocation();
        if (trackRounds)
        {
            builder.Use(inner => new TrackedChatClient(inner, Tracking));
        }

        AIFunction tool = AIFunctionFactory.Create((string order_id) => $"{order_id} is two days late", "get_order_status");
        return new AgentBot(builder.Build(), new ChatOptions { Tools = [tool] }, Tracking);
    }

    /// <summary>Runs whose cores call the SDK and its adapter untracked.</summary>
    public UntrackedAgent UntrackedAgent(string model) => new(OpenAIClient().GetChatClient(model), Tracking);

    public EmbeddingGeneratorBot EmbeddingGenerator(string model) =>
        new(OpenAIClient().GetEmbeddingClient(model).AsIEmbeddingGenerator(), Tracking);

    /// <summary>Closes the port: from now on connections are refused.</summary>
    public ValueTask CloseAsync() => _server.DisposeAsync();

    /// <summary>Waits until a request has reached the server.</summary>
    public async Task RequestedAsync()
    {
        while (_server.Requests.Count == 0)
        {
            await Task.Delay(5);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private OpenAIClient OpenAIClient(int retries = 0, TimeSpan? timeout = null) => new(
        new ApiKeyCredential("key"),
        new OpenAIClientOptions
        {
            Endpoint = new Uri(_server.Address, "v1"),
            RetryPolicy = new ClientRetryPolicy(retries),
            NetworkTimeout = timeout,
        });

    private ResponsesClient ResponsesClient() => new(
        new ApiKeyCredential("key"),
        new ResponsesClientOptions { Endpoint = new Uri(_server.Address, "v1"), RetryPolicy = new ClientRetryPolicy(0) });

    private AnthropicClient AnthropicClient(int retries = 0, TimeSpan? timeout = null) =>
        new() { ApiKey = "key", BaseUrl = _server.Address.ToString(), MaxRetries = retries, Timeout = timeout };
}

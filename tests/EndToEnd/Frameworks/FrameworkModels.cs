using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenAI;
using QuickStart.Replay;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Frameworks;

/// <summary>A replay server, the frameworks that reach it through the OpenAI SDK, and what was tracked. Each model costs 2.5 / 10.</summary>
internal sealed class FrameworkModels : IAsyncDisposable
{
    private readonly ReplayServer _server;
    private readonly InMemorySink _sink = new();

    private FrameworkModels(ReplayServer server)
    {
        _server = server;
        Tracking = new ModelCallTrackingBuilder().AddSink(_sink).UsePrices(PriceTable.Parse(
            """{"gpt-4o-mini-2024-07-18":{"litellm_provider":"openai","mode":"chat","input_cost_per_token":2.5e-6,"output_cost_per_token":1e-5}}"""u8,
            "prices")).Build();
    }

    public ModelCallTracking Tracking { get; }

    /// <summary>The record of the only run.</summary>
    public ModelCallRecord Record => Assert.Single(_sink.Records);

    public int RequestCount => _server.Requests.Count;

    public static async Task<FrameworkModels> StartAsync() => new(await ReplayServer.StartAsync(
        RouteTable.Load(ResponseFiles.Directory, Path.Combine(ResponseFiles.OddDirectory, "frameworks")), pacing: TimeSpan.Zero));

    /// <summary>An agent with a tool.</summary>
    public AIAgent Agent(string model) => new ChatClientAgent(ChatClient(model), tools: [AIFunctionFactory.Create(OrderStatus, "get_order_status")]);

    public AgentBot Agents(string model) => new(Agent(model), Tracking);

    /// <summary>Two agents whose updates come in turn.</summary>
    public AgentBot Agents(string model, string other) => new(new InterleavedAgent(Agent(model), Agent(other)), Tracking);

    /// <summary>A kernel over Semantic Kernel's own connector.</summary>
    public KernelBot Kernel(string model) => new(Build(Builder().AddOpenAIChatCompletion(model, OpenAIClient())), Tracking);

    /// <summary>A kernel over a chat client, as its service for chat.</summary>
    public KernelBot KernelOverChatClient(string model)
    {
        IKernelBuilder builder = Builder();
        builder.Services.AddSingleton(ChatClient(model).AsChatCompletionService());
        return new(Build(builder), Tracking);
    }

    /// <summary>A kernel whose prompts a chat client answers.</summary>
    public KernelBot KernelOfChatClient(string model)
    {
        IKernelBuilder builder = Builder();
        builder.Services.AddSingleton(ChatClient(model));
        return new(Build(builder), Tracking);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static IKernelBuilder Builder() => Microsoft.SemanticKernel.Kernel.CreateBuilder();

    private static Kernel Build(IKernelBuilder builder)
    {
        Kernel kernel = builder.Build();
        kernel.Plugins.AddFromFunctions("orders", [KernelFunctionFactory.CreateFromMethod(OrderStatus, "get_order_status")]);
        return kernel;
    }

    private static string OrderStatus(string order_id) => $"{order_id} is two days late";

    private IChatClient ChatClient(string model) => OpenAIClient().GetChatClient(model).AsIChatClient();

    private OpenAIClient OpenAIClient() => new(
        new ApiKeyCredential("key"),
        new OpenAIClientOptions { Endpoint = new Uri(_server.Address, "v1"), RetryPolicy = new ClientRetryPolicy(0) });
}

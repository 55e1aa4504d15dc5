using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using OpenAI;
using QuickStart.Replay;

namespace QuickStart.Calls;

/// <summary>The providers' SDK clients, set up for the real services or for replayed responses.</summary>
internal sealed class ModelServices : IAsyncDisposable
{
    private readonly ReplayServer? _server;

    private ModelServices(OpenAIClient? openAI, AnthropicClient? anthropic, ReplayServer? server)
    {
        OpenAI = openAI;
        Anthropic = anthropic;
        _server = server;
    }

    /// <summary>Null without a key.</summary>
    public OpenAIClient? OpenAI { get; }

    /// <summary>Null without a key.</summary>
    public AnthropicClient? Anthropic { get; }

    /// <summary>The real services whose keys are in the environment.</summary>
    /// <exception cref="InvalidOperationException">There is no key.</exception>
    public static ModelServices Live()
    {
        string? openAIKey = Key("OPENAI_API_KEY");
        string? anthropicKey = Key("ANTHROPIC_API_KEY");
        return openAIKey is null && anthropicKey is null
            ? throw new InvalidOperationException("--live needs OPENAI_API_KEY or ANTHROPIC_API_KEY in the environment.")
            : new ModelServices(
                openAIKey is null ? null : CreateOpenAI(openAIKey, endpoint: null),
                anthropicKey is null ? null : new AnthropicClient { ApiKey = anthropicKey, MaxRetries = 0 },
                server: null);
    }

    /// <summary>A server on this machine that answers as the providers do.</summary>
    public static async Task<ModelServices> ReplayedAsync()
    {
        ReplayServer server = await ReplayServer.StartAsync(Path.Combine(AppContext.BaseDirectory, "Responses"));
        return new ModelServices(
            CreateOpenAI("no key is needed", new Uri(server.Address, "v1")),
            new AnthropicClient { ApiKey = "no key is needed", BaseUrl = server.Address.ToString(), MaxRetries = 0 },
            server);
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    // The SDK's own retries would be invisible inside one call: without them, every attempt that reaches the service is a call.
    private static OpenAIClient CreateOpenAI(string key, Uri? endpoint) => new(
        new ApiKeyCredential(key),
        new OpenAIClientOptions { Endpoint = endpoint, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) });

    private static string? Key(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } key ? key : null;
}

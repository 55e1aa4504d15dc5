using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Anthropic;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Responses;

namespace Tracking.Generator.Tests.Readers;

/// <summary>The SDKs' own adapters to Microsoft.Extensions.AI, each answered with one file of the sample's responses.</summary>
internal static class Adapters
{
    internal static IChatClient OpenAI(string file) =>
        new ChatClient("model", new ApiKeyCredential("key"), Options(file)).AsIChatClient();

    internal static IChatClient Responses(string file) =>
        new ResponsesClient(new ApiKeyCredential("key"), new() { Transport = Transport(file) }).AsIChatClient("model");

    internal static IChatClient Anthropic(string file) =>
        new AnthropicClient { ApiKey = "key", HttpClient = Http(file) }.AsIChatClient("model", 100);

    internal static async Task<object[]> UpdatesOf(IChatClient client)
    {
        List<object> updates = [];
        await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync("Hi"))
        {
            updates.Add(update);
        }

        return [.. updates];
    }

    private static OpenAIClientOptions Options(string file) => new() { Transport = Transport(file) };

    private static HttpClientPipelineTransport Transport(string file) => new(Http(file));

    private static HttpClient Http(string file, [CallerFilePath] string path = "") =>
        new(new OneAnswer(Path.Combine(Path.GetDirectoryName(path)!, "../../../samples/QuickStart/Responses", file)));

    private sealed class OneAnswer(string path) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string type = path.EndsWith(".sse", StringComparison.Ordinal) ? "text/event-stream" : "application/json";
            return new(HttpStatusCode.OK) { Content = new StringContent(await File.ReadAllTextAsync(path, cancellationToken), Encoding.UTF8, type) };
        }
    }
}

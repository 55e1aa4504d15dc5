using System.Net;
using System.Net.Sockets;

namespace Everything;

/// <summary>Answers each request with the file that the model's name asks for, as the provider would.</summary>
internal sealed class ReplayedServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly Task _answering;

    internal ReplayedServer(string folder)
    {
        _folder = folder;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _answering = AnswerAsync();
    }

    internal Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _answering;
        _listener.Close();
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using StreamReader reader = new(context.Request.InputStream);
                await WriteAsync(context.Response, await reader.ReadToEndAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task WriteAsync(HttpListenerResponse response, string request)
    {
        string name = request.Contains("\"too-busy\"", StringComparison.Ordinal) ? "error-rate-limit.json"
            : request.Contains("\"input\"", StringComparison.Ordinal) ? "embedding.json"
            : request.Contains("\"stream\":true", StringComparison.Ordinal) ? "chat-answer.sse"
            : "chat-answer.json";
        response.StatusCode = name.StartsWith("error", StringComparison.Ordinal) ? 429 : 200;
        response.ContentType = name.EndsWith(".sse", StringComparison.Ordinal) ? "text/event-stream" : "application/json";
        response.Close(await File.ReadAllBytesAsync(Path.Combine(_folder, name)), willBlock: false);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

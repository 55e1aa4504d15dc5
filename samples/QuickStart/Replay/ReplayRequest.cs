using System.Text.Json;

namespace QuickStart.Replay;

/// <summary>What the server reads of a request.</summary>
/// <param name="Path">The path that was called.</param>
/// <param name="Model">The body's <c>model</c>.</param>
/// <param name="Stream">The body's <c>stream</c>; absent means no.</param>
/// <param name="Body">The body as sent, so that tests can look at what an SDK asks for.</param>
public sealed record ReplayRequest(string Path, string Model, bool Stream, string Body)
{
    /// <summary>Reads a request from its path and JSON body.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public static ReplayRequest Parse(string path, string body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        JsonElement root = document.RootElement;

        string model = root.TryGetProperty("model", out JsonElement name) ? name.GetString() ?? "" : "";
        bool stream = root.TryGetProperty("stream", out JsonElement asked) && asked.ValueKind == JsonValueKind.True;
        return new ReplayRequest(path, model, stream, body);
    }
}

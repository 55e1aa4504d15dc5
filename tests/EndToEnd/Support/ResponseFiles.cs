using System.Text.Json;
using System.Text.Json.Nodes;
using QuickStart.Replay;

namespace Tracking.EndToEnd.Tests.Support;

/// <summary>What stands in the files that the server replays.</summary>
internal static class ResponseFiles
{
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "Responses");

    /// <summary>Where the odd responses are, which no sample shows.</summary>
    public static string OddDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "OddResponses");

    /// <summary>The JSON objects that answer a request: one, or those of the events of a stream.</summary>
    public static IReadOnlyList<JsonNode> Of(string path, string model, bool stream = false)
    {
        ReplayRoute route = RouteTable.Load(Directory, OddDirectory).Next(new ReplayRequest(path, model, stream, Body: string.Empty))
            ?? throw new ArgumentException($"No row answers {path} for {model}.");
        return Path.GetExtension(route.File) switch
        {
            ".sse" => [.. File.ReadLines(route.File).Where(IsData).Select(line => Parse(line["data: ".Length..]))],
            ".ndjson" => [.. File.ReadLines(route.File).Select(Parse)],
            _ => [Parse(File.ReadAllText(route.File))],
        };
    }

    private static bool IsData(string line) => line.StartsWith("data: {", StringComparison.Ordinal);

    private static JsonNode Parse(string json) => JsonNode.Parse(json) ?? throw new JsonException("The file holds null.");
}

namespace QuickStart.Replay;

/// <summary>One row of <c>routes.json</c>: which file answers which request.</summary>
/// <param name="Path">The request's path, such as <c>/v1/chat/completions</c>.</param>
/// <param name="Model">The request's <c>model</c>. It names the scenario; the model named in the response is the provider's.</param>
/// <param name="File">The response body: <c>.sse</c> is sent event by event, <c>.ndjson</c> line by line, anything else at once.</param>
public sealed record ReplayRoute(string Path, string Model, string File)
{
    /// <summary>Whether the request asks for a stream.</summary>
    public bool Stream { get; init; }

    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Headers that the provider sends beside the content type.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the connection breaks after the last event, instead of being closed in good order.</summary>
    public bool Abort { get; init; }

    /// <summary>Whether the answer never ends: nothing of a plain one arrives, and nothing after the last event of a stream.</summary>
    public bool Stall { get; init; }

    /// <summary>Whether this row answers that request.</summary>
    public bool Answers(ReplayRequest request) =>
        Path == request.Path && Model == request.Model && Stream == request.Stream;
}

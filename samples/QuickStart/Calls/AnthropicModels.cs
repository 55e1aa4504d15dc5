namespace QuickStart.Calls;

/// <summary>Which model each call asks for. A replayed response is chosen by the model's name.</summary>
/// <param name="Cached">For the two calls that share a cached prompt.</param>
/// <param name="Streamed">For the stream that is read to its end.</param>
/// <param name="Long">For the stream that is broken off.</param>
internal sealed record AnthropicModels(string Cached, string Streamed, string Long)
{
    public static AnthropicModels Live { get; } = new("claude-sonnet-4-5", "claude-sonnet-4-5", "claude-sonnet-4-5");

    public static AnthropicModels Replayed { get; } =
        new("claude-sonnet-4-5-cached", "claude-sonnet-4-5", "claude-sonnet-4-5-long");
}

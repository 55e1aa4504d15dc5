using System.Text.Json.Nodes;

namespace Tracking.EndToEnd.Tests.Support;

/// <summary>What a response says of itself on the wire, its counts made comparable as each provider's documentation defines them.</summary>
internal sealed record WireResponse(
    string? Model,
    string? ResponseId,
    string? FinishReason,
    string? ServiceTier,
    TokenUsage Usage)
{
    public static WireResponse OfOpenAIChat(string model, bool stream = false)
    {
        IReadOnlyList<JsonNode> parts = ResponseFiles.Of("/v1/chat/completions", model, stream);
        JsonNode? usage = parts.Select(part => part["usage"]).LastOrDefault(found => found is not null);
        return new WireResponse(
            Text(parts[0]["model"]),
            Text(parts[0]["id"]),
            parts.Select(part => Text(part["choices"]?.AsArray().FirstOrDefault()?["finish_reason"])).LastOrDefault(found => found is not null),
            Text(parts[0]["service_tier"]),
            TokenUsage.Inclusive(
                input: Count(usage?["prompt_tokens"]),
                output: Count(usage?["completion_tokens"]),
                reasoning: Count(usage?["completion_tokens_details"]?["reasoning_tokens"]),
                cacheRead: Count(usage?["prompt_tokens_details"]?["cached_tokens"]),
                cacheWrite: Count(usage?["prompt_tokens_details"]?["cache_write_tokens"]),
                total: Count(usage?["total_tokens"])));
    }

    public static WireResponse OfAnthropicMessage(string model)
    {
        JsonNode message = ResponseFiles.Of("/v1/messages", model).Single();
        return OfAnthropic(message, Text(message["stop_reason"]), message["usage"]!.AsObject());
    }

    /// <summary>The first event's counts, replaced by those that the later ones give.</summary>
    /// <param name="model">The scenario.</param>
    /// <param name="untilStart">Whether only the first event was received.</param>
    public static WireResponse OfAnthropicStream(string model, bool untilStart = false)
    {
        IReadOnlyList<JsonNode> events = ResponseFiles.Of("/v1/messages", model, stream: true);
        JsonNode message = events.Single(part => Text(part["type"]) == "message_start")["message"]!;
        JsonObject usage = message["usage"]!.DeepClone().AsObject();
        JsonNode? delta = untilStart ? null : events.SingleOrDefault(part => Text(part["type"]) == "message_delta");
        foreach ((string name, JsonNode? count) in delta?["usage"]?.AsObject() ?? [])
        {
            usage[name] = count?.DeepClone();
        }

        return OfAnthropic(message, Text(delta?["delta"]?["stop_reason"]), usage);
    }

    public static WireResponse OfEmbedding(string model)
    {
        JsonNode response = ResponseFiles.Of("/v1/embeddings", model).Single();
        return new WireResponse(
            Text(response["model"]),
            ResponseId: null,
            FinishReason: null,
            ServiceTier: null,
            TokenUsage.Inclusive(input: Count(response["usage"]?["prompt_tokens"]), total: Count(response["usage"]?["total_tokens"])));
    }

    /// <summary>Ollama counts on the last line alone, and gives its responses no id.</summary>
    public static WireResponse OfOllama(string path, string model, bool stream = true)
    {
        IReadOnlyList<JsonNode> lines = ResponseFiles.Of(path, model, stream);
        return new WireResponse(
            Text(lines[0]["model"]),
            ResponseId: null,
            Text(lines[^1]["done_reason"]),
            ServiceTier: null,
            TokenUsage.Inclusive(input: Count(lines[^1]["prompt_eval_count"]), output: Count(lines[^1]["eval_count"])));
    }

    /// <summary>
    /// What it is behind Microsoft.Extensions.AI, whose adapters translate the finish reason. The counts that they drop are read
    /// from the SDK's own object.
    /// </summary>
    public WireResponse BehindChatClient() => this with
    {
        FinishReason = FinishReason switch
        {
            "end_turn" => "stop",
            "max_tokens" => "length",
            "tool_use" => "tool_calls",
            "refusal" => "content_filter",
            _ => FinishReason,
        },
    };

    private static WireResponse OfAnthropic(JsonNode message, string? stopReason, JsonObject usage)
    {
        // Anthropic counts what was written to and read from its cache beside the input; the whole prompt is the three together.
        long written = Count(usage["cache_creation_input_tokens"]) ?? 0;
        long read = Count(usage["cache_read_input_tokens"]) ?? 0;
        return new WireResponse(
            Text(message["model"]),
            Text(message["id"]),
            stopReason,
            Text(usage["service_tier"]),
            TokenUsage.Inclusive(
                input: Count(usage["input_tokens"]) + written + read,
                output: Count(usage["output_tokens"]),
                cacheRead: Count(usage["cache_read_input_tokens"]),
                cacheWrite: Count(usage["cache_creation_input_tokens"]),
                cacheWriteOneHour: Count(usage["cache_creation"]?["ephemeral_1h_input_tokens"])));
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static long? Count(JsonNode? node) => node?.GetValue<long>();
}

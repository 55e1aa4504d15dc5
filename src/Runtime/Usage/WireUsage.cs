using System.Text.Json;

namespace Tracking;

/// <summary>Reads usage as OpenAI's format writes it, with what others who speak it put beside.</summary>
internal static class WireUsage
{
    /// <summary>The counts that are there; none of what is not JSON.</summary>
    internal static RawUsage Read(ReadOnlySpan<byte> json)
    {
        RawUsage usage = default;
        bool isOfOutput = false;
        try
        {
            Utf8JsonReader reader = new(json);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                string? name = reader.GetString();
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    isOfOutput = name is "completion_tokens_details" or "output_tokens_details";
                }
                else if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long count))
                {
                    usage = With(in usage, name, count, isOfOutput);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return default;
        }

        return usage;
    }

    // All names but one are the same wherever they stand.
    private static RawUsage With(in RawUsage usage, string? name, long count, bool isOfOutput) => name switch
    {
        "prompt_tokens" or "input_tokens" => usage with { Input = count },
        "completion_tokens" or "output_tokens" => usage with { Output = count },
        "total_tokens" => usage with { Total = count },
        "cached_tokens" or "prompt_cache_hit_tokens" => usage with { CacheRead = Math.Max(count, usage.CacheRead ?? 0) },
        "cache_write_tokens" => usage with { CacheWrite = count },
        "reasoning_tokens" => usage with { Reasoning = count },
        "audio_tokens" when isOfOutput => usage with { OutputAudio = count },
        "audio_tokens" => usage with { InputAudio = count },
        _ => usage,
    };
}

using System.Text.Json;

namespace Tracking;

/// <summary>Reads usage as OpenAI's format writes it, with what others who speak it put beside.</summary>
internal static class WireUsage
{
    private enum Place
    {
        Usage,
        InputDetails,
        OutputDetails,
        Elsewhere,
    }

    /// <summary>The counts that are there; none of what is not JSON.</summary>
    internal static RawUsage Read(ReadOnlySpan<byte> json)
    {
        RawUsage usage = default;
        try
        {
            Utf8JsonReader reader = new(json);
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(ref reader, Place.Usage, ref usage);
            }
        }
        catch (JsonException)
        {
            return default;
        }

        return usage;
    }

    // Only details are looked into: whatever else stands there (each step's usage, say) has counts that are not the response's.
    private static void ReadObject(ref Utf8JsonReader reader, Place place, ref RawUsage usage)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Unescaping can fail, and no name here has an escape.
            ReadOnlySpan<byte> name = reader.ValueSpan;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Number)
            {
                // A whole number can be written as 50.0.
                if (reader.TryGetDecimal(out decimal count) && count is >= 0 and <= long.MaxValue && count == decimal.Truncate(count))
                {
                    usage = With(in usage, name, (long)count, place);
                }
            }
            else if (reader.TokenType == JsonTokenType.StartObject && place == Place.Usage && DetailsOf(name) is var details and not Place.Elsewhere)
            {
                ReadObject(ref reader, details, ref usage);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static Place DetailsOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("prompt_tokens_details"u8) || name.SequenceEqual("input_tokens_details"u8) ? Place.InputDetails
        : name.SequenceEqual("completion_tokens_details"u8) || name.SequenceEqual("output_tokens_details"u8) ? Place.OutputDetails
        : Place.Elsewhere;

    private static RawUsage With(in RawUsage usage, ReadOnlySpan<byte> name, long count, Place place)
    {
        bool isWhole = place == Place.Usage;
        return true switch
        {
            _ when isWhole && (name.SequenceEqual("prompt_tokens"u8) || name.SequenceEqual("input_tokens"u8)) => usage with { Input = count },
            _ when isWhole && (name.SequenceEqual("completion_tokens"u8) || name.SequenceEqual("output_tokens"u8)) => usage with { Output = count },
            _ when isWhole && name.SequenceEqual("total_tokens"u8) => usage with { Total = count },
            _ when name.SequenceEqual("cached_tokens"u8) || name.SequenceEqual("prompt_cache_hit_tokens"u8) =>
                usage with { CacheRead = Math.Max(count, usage.CacheRead ?? 0) },
            _ when name.SequenceEqual("cache_write_tokens"u8) => usage with { CacheWrite = count },
            _ when name.SequenceEqual("reasoning_tokens"u8) => usage with { Reasoning = count },
            _ when name.SequenceEqual("audio_tokens"u8) && place == Place.OutputDetails => usage with { OutputAudio = count },
            _ when name.SequenceEqual("audio_tokens"u8) => usage with { InputAudio = count },
            _ => usage,
        };
    }
}

using System.Buffers;
using System.Text.Json;

namespace Tracking;

/// <summary>Writes a payload as other systems do, byte for byte: their tokens and these can be compared as text.</summary>
internal static class PayloadWriter
{
    internal static ReadOnlySpan<byte> Write(in ResumptionPayload payload)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer);
        json.WriteStartObject();
        json.WriteString(PayloadProperties.RunId, payload.RunId.ToString());
        json.WriteString(PayloadProperties.ConfigKey, payload.Key);
        if (!string.IsNullOrEmpty(payload.VariationKey))
        {
            json.WriteString(PayloadProperties.VariationKey, payload.VariationKey);
        }

        json.WriteNumber(PayloadProperties.Version, payload.Version);
        if (!string.IsNullOrEmpty(payload.GraphKey))
        {
            json.WriteString(PayloadProperties.GraphKey, payload.GraphKey);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }
}

using System.Text.Json;

namespace Tracking;

/// <summary>Reads a payload, also one that another system wrote: any order, any spacing, unknown properties.</summary>
internal static class PayloadReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    internal static ResumptionPayload Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark))
        {
            throw MalformedToken.Because("it starts with a byte order mark");
        }

        Utf8JsonReader reader = new(json);
        PayloadFields fields = ReadObject(ref reader);
        RefuseMore(ref reader);
        return fields.ToPayload();
    }

    private static PayloadFields ReadObject(ref Utf8JsonReader reader)
    {
        PayloadFields fields = new();
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw MalformedToken.Because("it is not a JSON object");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                fields.Read(ref reader);
            }
        }
        // InvalidOperationException is what the reader throws for strings that are no valid Unicode.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw MalformedToken.Because("it is not valid JSON");
        }

        return fields;
    }

    private static void RefuseMore(ref Utf8JsonReader reader)
    {
        try
        {
            reader.Read();
        }
        catch (JsonException)
        {
            throw MalformedToken.Because("there is text after the JSON object");
        }
    }
}

using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracking;

/// <summary>Writes a run id as its text, also where it names a property, and reads it back equal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RunIdJsonConverter : JsonConverter<RunId>
{
    /// <inheritdoc/>
    public override RunId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? Parse(ref reader)
        : throw new JsonException($"A run id is a string, and not {reader.TokenType}.");

    /// <inheritdoc/>
    public override RunId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RunId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, RunId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static RunId Parse(ref Utf8JsonReader reader) =>
        RunId.TryParse(reader.GetString(), out RunId id) ? id : throw new JsonException("A run id is not empty.");
}

using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracking;

/// <summary>
/// Writes a subject that has a JSON form of its own: text, a truth value, a number, and other values of the framework as their text in
/// the invariant culture. An object of the application's is written as null: whether it can be serialized, and should be, only the
/// application knows.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SubjectJsonConverter : JsonConverter<object?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return reader.TryGetInt64(out long whole) ? whole : reader.TryGetDecimal(out decimal number) ? number : reader.GetDouble();
            default:
                reader.Skip();
                return null;
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case byte or sbyte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case char or double or float or Guid or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or RunId:
                writer.WriteStringValue(((IFormattable)value).ToString(FormatOf(value), CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    // Times of day and dates in the form that survives a round trip, whatever the culture.
    private static string? FormatOf(object value) => value is DateTime or DateTimeOffset or DateOnly or TimeOnly ? "O" : null;
}

using System.Text.Json;

namespace Tracking;

/// <summary>The value of a property that is meant to be a string.</summary>
internal readonly struct PayloadText
{
    private readonly string? _text;
    private readonly bool _isOfAnotherType;

    private PayloadText(string? text, bool isOfAnotherType)
    {
        _text = text;
        _isOfAnotherType = isOfAnotherType;
    }

    internal static PayloadText Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
        {
            return new PayloadText(reader.GetString(), isOfAnotherType: false);
        }

        reader.Skip();
        return new PayloadText(null, isOfAnotherType: true);
    }

    internal string Required(string name) => Optional(name) ?? throw MalformedToken.Because($"{name} is missing or empty");

    /// <summary>The text; an empty one is none.</summary>
    internal string? Optional(string name) => _isOfAnotherType
        ? throw MalformedToken.Because($"{name} is not a string")
        : string.IsNullOrEmpty(_text) ? null : _text;
}

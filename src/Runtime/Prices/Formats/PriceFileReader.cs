using System.Globalization;
using System.Text.Json;

namespace Tracking;

/// <summary>Reads a price file token by token and knows, where something is wrong, in which line and in which model's entry.</summary>
internal ref struct PriceFileReader
{
    /// <summary>More than any price, and little enough that no number of tokens makes a cost overflow.</summary>
    private const decimal Implausible = 1_000_000_000;

    private readonly ReadOnlySpan<byte> _text;
    private readonly string _file;
    private Utf8JsonReader _json;

    internal PriceFileReader(ReadOnlySpan<byte> text, string file)
    {
        _text = text;
        _file = file;
        _json = new Utf8JsonReader(text);
    }

    /// <summary>The model whose entry is being read.</summary>
    internal string? Model { get; set; }

    internal readonly JsonTokenType Token => _json.TokenType;

    internal readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Moves to the next token, or over what may stand after the last one.</summary>
    internal void Read()
    {
        try
        {
            _json.Read();
        }
        catch (JsonException exception)
        {
            throw new PriceFileException(_file, (exception.LineNumber ?? 0) + 1, Model, "this is not JSON.", exception);
        }
    }

    /// <summary>Moves to the next property's value, in an object.</summary>
    /// <returns>The property's name, or null at the end of the object.</returns>
    internal string? ReadProperty()
    {
        Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        string name = Text();
        Read();
        return name;
    }

    /// <summary>Moves to the next element of an array.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool ReadElement()
    {
        Read();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Passes over a value, with all that is in it.</summary>
    internal void Skip()
    {
        try
        {
            _json.Skip();
        }
        catch (JsonException exception)
        {
            throw new PriceFileException(_file, (exception.LineNumber ?? 0) + 1, Model, "this is not JSON.", exception);
        }
    }

    internal readonly void Expect(JsonTokenType token, string what)
    {
        if (_json.TokenType != token)
        {
            throw Broken($"{what} is {Describe(_json.TokenType)}.");
        }
    }

    internal readonly string ReadText(string what)
    {
        Expect(JsonTokenType.String, what);
        return Text();
    }

    /// <summary>A price: a number, or text that holds one. Null and negative numbers are no price.</summary>
    internal readonly decimal? ReadPrice(string what)
    {
        if (IsNull)
        {
            return null;
        }

        decimal price = ReadNumber(what);
        if (price >= Implausible)
        {
            throw Broken($"{what} is too great to be a price.");
        }

        return price < 0 ? null : price;
    }

    internal readonly long ReadCount(string what)
    {
        decimal number = ReadNumber(what);
        return number is >= 0 and < long.MaxValue ? (long)number : throw Broken($"{what} is not a count.");
    }

    internal readonly PriceFileException Broken(string problem, Exception? inner = null) =>
        new(_file, LineOf(_json.TokenStartIndex), Model, problem, inner);

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    private readonly decimal ReadNumber(string what)
    {
        decimal number = 0;
        bool isNumber = _json.TokenType switch
        {
            JsonTokenType.Number => _json.TryGetDecimal(out number),
            JsonTokenType.String => decimal.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => throw Broken($"{what} is {Describe(_json.TokenType)}."),
        };
        return isNumber ? number : throw Broken($"{what} is not a number.");
    }

    private readonly string Text()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw Broken("this is not UTF-8.", exception);
        }
    }

    private readonly long LineOf(long position) => 1 + _text[..(int)position].Count((byte)'\n');
}

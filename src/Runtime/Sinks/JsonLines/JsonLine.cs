using System.Buffers;
using System.Text.Json;

namespace Tracking;

/// <summary>Writes records as lines, one at a time, into memory that is used again. Made for one thread.</summary>
internal sealed class JsonLine
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json;

    internal JsonLine() => _json = new Utf8JsonWriter(_line);

    /// <summary>The record as UTF-8 with a line feed at its end and nowhere else; valid until the next.</summary>
    internal ReadOnlySpan<byte> Of(in ModelCallRecord record)
    {
        _line.ResetWrittenCount();
        _json.Reset();
        GenerationEvent.WriteTo(_json, in record);
        _json.Flush();
        _line.Write("\n"u8);
        return _line.WrittenSpan;
    }
}

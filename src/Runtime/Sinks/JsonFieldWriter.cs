using System.Text.Json;

namespace Tracking;

/// <summary>Writes fields as the properties of a JSON object.</summary>
internal readonly struct JsonFieldWriter(Utf8JsonWriter json) : IGenerationFieldWriter
{
    public void Write(string name, string value) => json.WriteString(name, value);

    public void Write(string name, long value) => json.WriteNumber(name, value);

    public void Write(string name, double value) => json.WriteNumber(name, value);

    public void Write(string name, decimal value) => json.WriteNumber(name, value);
}

namespace Tracking;

/// <summary>Writes fields into a list, as loggers take them.</summary>
internal readonly struct ListFieldWriter(List<KeyValuePair<string, object?>> fields) : IGenerationFieldWriter
{
    internal List<KeyValuePair<string, object?>> Fields => fields;

    public void Write(string name, string value) => fields.Add(new(name, value));

    public void Write(string name, long value) => fields.Add(new(name, value));

    public void Write(string name, double value) => fields.Add(new(name, value));

    public void Write(string name, decimal value) => fields.Add(new(name, value));
}

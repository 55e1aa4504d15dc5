using System.Collections;
using System.Diagnostics;

namespace Tracking;

/// <summary>
/// What a logger gets of a generation event. A logger that keeps text alone never asks for the fields, and one that keeps the
/// fields never asks for the text: each is made when it is first wanted.
/// </summary>
internal sealed class GenerationLogState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly ModelCallRecord _record;
    private readonly Activity? _activity;
    private List<KeyValuePair<string, object?>>? _fields;

    internal GenerationLogState(in ModelCallRecord record, Activity? activity)
    {
        _record = record;
        _activity = activity;
    }

    public int Count => Fields.Count;

    private List<KeyValuePair<string, object?>> Fields => _fields ??= List();

    public KeyValuePair<string, object?> this[int index] => Fields[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"{GenerationEvent.Name} {GenerationEvent.ToJson(in _record, _activity)}";

    private List<KeyValuePair<string, object?>> List()
    {
        const int usualCount = 24;
        ListFieldWriter writer = new(new(usualCount + _record.Tags.Count));
        GenerationFieldList.WriteTo(ref writer, in _record, _activity);
        return writer.Fields;
    }
}

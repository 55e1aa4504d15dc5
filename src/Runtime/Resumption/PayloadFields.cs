using System.Text.Json;

namespace Tracking;

/// <summary>
/// The properties of a payload as they stand in the text. Of a repeated one the last wins, so none is judged before all are read.
/// </summary>
internal struct PayloadFields
{
    private const int DefaultVersion = 1;

    private PayloadText _runId;
    private PayloadText _configKey;
    private PayloadText _variationKey;
    private PayloadText _graphKey;
    // Null if it is no 32-bit integer.
    private int? _version = DefaultVersion;

    public PayloadFields()
    {
    }

    /// <summary>Reads one property, from its name to the end of its value.</summary>
    internal void Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals(PayloadProperties.RunId))
        {
            _runId = PayloadText.Read(ref reader);
        }
        else if (reader.ValueTextEquals(PayloadProperties.ConfigKey))
        {
            _configKey = PayloadText.Read(ref reader);
        }
        else if (reader.ValueTextEquals(PayloadProperties.VariationKey))
        {
            _variationKey = PayloadText.Read(ref reader);
        }
        else if (reader.ValueTextEquals(PayloadProperties.GraphKey))
        {
            _graphKey = PayloadText.Read(ref reader);
        }
        else if (reader.ValueTextEquals(PayloadProperties.Version))
        {
            _version = ReadVersion(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    internal readonly ResumptionPayload ToPayload() => new(
        RunId.FromText(_runId.Required(PayloadProperties.RunId)),
        _configKey.Required(PayloadProperties.ConfigKey),
        _variationKey.Optional(PayloadProperties.VariationKey),
        _version ?? throw MalformedToken.Because($"{PayloadProperties.Version} is not a 32-bit integer"),
        _graphKey.Optional(PayloadProperties.GraphKey));

    private static int? ReadVersion(ref Utf8JsonReader reader)
    {
        reader.Read();
        int version = DefaultVersion;
        bool valid = reader.TokenType switch
        {
            JsonTokenType.Null => true,
            JsonTokenType.Number => reader.TryGetInt32(out version),
            _ => false,
        };
        reader.Skip();
        return valid ? version : null;
    }
}

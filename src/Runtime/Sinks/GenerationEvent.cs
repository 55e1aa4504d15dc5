using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Tracking;

/// <summary>
/// A run's record as one flat JSON object: text and numbers, never nested, so that a store with flat measurements takes it as
/// it is.
/// </summary>
/// <remarks>
/// <para>
/// Always there: <c>schema</c> (1), <c>timestamp</c> (the end of the run in UTC, ISO 8601), <c>run_id</c>, <c>step</c>,
/// <c>key</c>, <c>version</c>, <c>operation</c>, <c>model_id</c>, <c>provider_id</c>, <c>finish_reason</c> (these four are
/// <c>unknown</c> if nobody said), <c>outcome</c>, <c>provenance</c>, <c>duration_ms</c>.
/// </para>
/// <para>
/// If reported: <c>tokens_input</c> (what touched no cache), <c>tokens_input_total</c>, <c>tokens_output</c> (reasoning
/// included), <c>tokens_reasoning</c>, <c>tokens_cache_read</c>; if greater than 0: <c>tokens_cache_write</c>,
/// <c>tokens_cache_write_1h</c>, <c>tokens_input_audio</c>, <c>tokens_output_audio</c>; if there is any: <c>reconciliation</c>, <c>cost</c> with
/// <c>currency</c> and <c>price_version</c>, <c>cost_gaps</c> (names, separated by commas), <c>ttft_ms</c>, <c>wait_ms</c>,
/// <c>history_length</c>, <c>error_code</c>, <c>parent_run_id</c>, <c>correlation_id</c>, <c>variation</c>,
/// <c>request_model</c>, <c>response_id</c>, <c>service_tier</c>, <c>trace_id</c> and <c>span_id</c> (of the current activity).
/// </para>
/// <para>
/// Then the tags by their names. A tag that is named like a field, also one that the event leaves out, is written with the
/// prefix <c>tag_</c>; of two with one name the last wins.
/// </para>
/// </remarks>
public static class GenerationEvent
{
    /// <summary>The name of the event.</summary>
    public const string Name = "generation";

    /// <summary>Writes the event as an object.</summary>
    /// <param name="writer">Where to; it is not flushed.</param>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    /// <exception cref="ArgumentException">The record is empty.</exception>
    public static void WriteTo(Utf8JsonWriter writer, in ModelCallRecord record)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteTo(writer, in record, Activity.Current);
    }

    /// <summary>The event as a JSON object on one line.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentException">The record is empty.</exception>
    public static string ToJson(in ModelCallRecord record) => ToJson(in record, Activity.Current);

    internal static string ToJson(in ModelCallRecord record, Activity? activity)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer);
        WriteTo(writer, in record, activity);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteTo(Utf8JsonWriter writer, in ModelCallRecord record, Activity? activity)
    {
        if (record.Descriptor is null)
        {
            throw new ArgumentException("The record is empty: it is of no run.", nameof(record));
        }

        writer.WriteStartObject();
        JsonFieldWriter fields = new(writer);
        GenerationFieldList.WriteTo(ref fields, in record, activity);
        writer.WriteEndObject();
    }
}

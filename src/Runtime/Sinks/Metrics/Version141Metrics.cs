using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tracking;

/// <summary>The metrics of the conventions' version 1.41.</summary>
internal sealed class Version141Metrics
{
    internal static readonly Version141Metrics Instance = new();

    private readonly Histogram<long> _tokens = TrackingMeter.Tokens(
        "gen_ai.client.token.usage", "Number of input and output tokens used.");

    private readonly Histogram<double> _duration = TrackingMeter.Seconds(
        "gen_ai.client.operation.duration", "Duration of the operation.");

    private readonly Histogram<double> _timeToFirstChunk = TrackingMeter.Seconds(
        "gen_ai.client.operation.time_to_first_chunk", "Time from the request to the first chunk of the response.");

    private readonly Histogram<double> _timePerOutputChunk = TrackingMeter.Seconds(
        "gen_ai.client.operation.time_per_output_chunk", "Time waited for each chunk after the first, the mean of a response.");

    private Version141Metrics()
    {
    }

    private bool IsEnabled => _duration.Enabled || _tokens.Enabled || _timeToFirstChunk.Enabled || _timePerOutputChunk.Enabled;

    internal void Record(in ModelCallRecord record, TagAttributes tags)
    {
        if (!IsEnabled)
        {
            return;
        }

        TagList attributes = MetricAttributes.Of(in record, tags);
        // Those of a run are its calls', and not billed to it, unless nobody tracked them.
        RecordTokens(in record, attributes);
        if (!record.IsRun)
        {
            RecordPace(in record, in attributes);
        }

        MetricAttributes.AddError(ref attributes, in record);
        _duration.Record(record.Duration.TotalSeconds, in attributes);
    }

    private void RecordTokens(in ModelCallRecord record, TagList attributes)
    {
        if (!record.Usage.IsBilled)
        {
            return;
        }

        int type = attributes.Count;
        attributes.Add(MetricAttributes.TokenType, "input");
        Record(record.Usage.InputTokens, in attributes);
        attributes[type] = new(MetricAttributes.TokenType, "output");
        Record(record.Usage.OutputTokens, in attributes);
    }

    private void Record(long? tokens, in TagList attributes)
    {
        if (tokens > 0)
        {
            _tokens.Record(tokens.Value, in attributes);
        }
    }

    private void RecordPace(in ModelCallRecord record, in TagList attributes)
    {
        if (record.TimeToFirstChunk is { } first)
        {
            _timeToFirstChunk.Record(first.TotalSeconds, in attributes);
        }

        if (ChunkPace.TimePerChunk(in record) is { } perChunk)
        {
            _timePerOutputChunk.Record(perChunk.TotalSeconds, in attributes);
        }
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tracking;

/// <summary>The metrics of the latest conventions. Parent runs have none: the conventions keep inference apart from agents.</summary>
internal sealed class LatestMetrics
{
    internal static readonly LatestMetrics Instance = new();

    private readonly Histogram<double> _duration = TrackingMeter.Seconds(
        "gen_ai.client.inference.duration", "Duration of the inference.");

    private readonly Histogram<double> _timeToFirstChunk = TrackingMeter.Seconds(
        "gen_ai.client.inference.time_to_first_chunk", "Time from the request to the first chunk of the response.");

    private readonly Histogram<double> _timePerOutputChunk = TrackingMeter.Seconds(
        "gen_ai.client.inference.time_per_output_chunk", "Time waited for each chunk after the first, the mean of a response.");

    private readonly Histogram<double> _embeddingsDuration = TrackingMeter.Seconds(
        "gen_ai.client.embeddings.duration", "Duration of the request for embeddings.");

    private readonly Histogram<long> _embeddingsInput = TrackingMeter.Tokens(
        "gen_ai.client.embeddings.operation.input_tokens", "Input tokens of one request for embeddings.");

    private readonly InferenceTokens _tokens = new();

    private LatestMetrics()
    {
    }

    private bool IsEnabled =>
        _duration.Enabled || _timeToFirstChunk.Enabled || _timePerOutputChunk.Enabled
        || _embeddingsDuration.Enabled || _embeddingsInput.Enabled || _tokens.IsEnabled;

    internal void Record(in ModelCallRecord record, TagAttributes tags)
    {
        if ((record.IsRun && !record.Usage.IsBilled) || !IsEnabled)
        {
            return;
        }

        TagList attributes = MetricAttributes.Of(in record, tags);
        if (record.IsRun)
        {
            // Nobody tracked its calls: their tokens are the run's, their times are not known.
            _tokens.Record(record.Usage, attributes);
        }
        else if (AnalyticsMethods.Of(in record) == AnalyticsMethod.Embed)
        {
            RecordEmbedding(in record, ref attributes);
        }
        else
        {
            RecordInference(in record, ref attributes);
        }
    }

    private void RecordEmbedding(in ModelCallRecord record, ref TagList attributes)
    {
        if (record.Usage.IsBilled && record.Usage.InputTokens is { } tokens and > 0)
        {
            _embeddingsInput.Record(tokens, in attributes);
        }

        MetricAttributes.AddError(ref attributes, in record);
        _embeddingsDuration.Record(record.Duration.TotalSeconds, in attributes);
    }

    private void RecordInference(in ModelCallRecord record, ref TagList attributes)
    {
        if (record.Usage.IsBilled)
        {
            _tokens.Record(record.Usage, attributes);
        }

        if (record.TimeToFirstChunk is { } first)
        {
            _timeToFirstChunk.Record(first.TotalSeconds, in attributes);
        }

        if (ChunkPace.TimePerChunk(in record) is { } perChunk)
        {
            _timePerOutputChunk.Record(perChunk.TotalSeconds, in attributes);
        }

        MetricAttributes.AddError(ref attributes, in record);
        _duration.Record(record.Duration.TotalSeconds, in attributes);
    }
}

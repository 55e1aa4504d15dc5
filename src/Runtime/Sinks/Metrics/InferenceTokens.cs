using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tracking;

/// <summary>The token metrics of the latest conventions: counters of what is used, and histograms of what one call uses.</summary>
internal sealed class InferenceTokens
{
    private readonly Counter<long> _input = TrackingMeter.TokenCount(
        "gen_ai.client.inference.usage.input_tokens", "Input tokens, those read from and written to the cache included.");

    private readonly Counter<long> _output = TrackingMeter.TokenCount(
        "gen_ai.client.inference.usage.output_tokens", "Output tokens, reasoning included.");

    private readonly Counter<long> _cacheRead = TrackingMeter.TokenCount(
        "gen_ai.client.inference.usage.cache_read.input_tokens", "Input tokens that were read from the provider's cache.");

    private readonly Counter<long> _cacheWrite = TrackingMeter.TokenCount(
        "gen_ai.client.inference.usage.cache_write.input_tokens", "Input tokens that were written to the provider's cache.");

    private readonly Counter<long> _reasoning = TrackingMeter.TokenCount(
        "gen_ai.client.inference.usage.reasoning.output_tokens", "Output tokens that went into reasoning.");

    private readonly Histogram<long> _inputOfOne = TrackingMeter.Tokens(
        "gen_ai.client.inference.operation.input_tokens", "Input tokens of one inference.");

    private readonly Histogram<long> _outputOfOne = TrackingMeter.Tokens(
        "gen_ai.client.inference.operation.output_tokens", "Output tokens of one inference.");

    internal bool IsEnabled =>
        _input.Enabled || _output.Enabled || _cacheRead.Enabled || _cacheWrite.Enabled || _reasoning.Enabled
        || _inputOfOne.Enabled || _outputOfOne.Enabled;

    internal void Record(in TokenUsage usage, TagList attributes)
    {
        Record(_inputOfOne, usage.InputTokens, in attributes);
        Record(_outputOfOne, usage.OutputTokens, in attributes);

        // Counts are not read by modality, and the attribute is required.
        attributes.Add(MetricAttributes.TokenModality, "unknown");
        Add(_input, usage.InputTokens, in attributes);
        Add(_output, usage.OutputTokens, in attributes);
        Add(_cacheRead, usage.CacheReadTokens, in attributes);
        Add(_cacheWrite, usage.CacheWriteTokens, in attributes);
        Add(_reasoning, usage.ReasoningTokens, in attributes);
    }

    private static void Record(Histogram<long> histogram, long? tokens, in TagList attributes)
    {
        if (tokens > 0)
        {
            histogram.Record(tokens.Value, in attributes);
        }
    }

    private static void Add(Counter<long> counter, long? tokens, in TagList attributes)
    {
        if (tokens > 0)
        {
            counter.Add(tokens.Value, in attributes);
        }
    }
}

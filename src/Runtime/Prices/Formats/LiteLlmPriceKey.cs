using System.Globalization;

namespace Tracking;

/// <summary>
/// What a key of LiteLLM's file prices: a bucket, and by its suffixes above how much input (<c>_above_200k_tokens</c>) and in
/// which service tier (<c>_priority</c>), in either order.
/// </summary>
internal readonly record struct LiteLlmPriceKey(PriceBucket Bucket, long? Above, ServiceTierKind Tier)
{
    private static readonly (string Name, PriceBucket Bucket)[] Buckets =
    [
        ("cache_creation_input_token_cost_above_1hr", PriceBucket.CacheWriteOneHour),
        ("cache_creation_input_token_cost", PriceBucket.CacheWrite),
        ("cache_read_input_token_cost", PriceBucket.CacheRead),
        ("input_cost_per_audio_token", PriceBucket.InputAudio),
        ("input_cost_per_token", PriceBucket.Input),
        ("output_cost_per_audio_token", PriceBucket.OutputAudio),
        ("output_cost_per_reasoning_token", PriceBucket.Reasoning),
        ("output_cost_per_token", PriceBucket.Output),
    ];

    private static readonly (string Suffix, ServiceTierKind Tier)[] Tiers =
    [
        ("_priority", ServiceTierKind.Priority),
        ("_flex", ServiceTierKind.Flex),
        ("_batches", ServiceTierKind.Batch),
    ];

    internal static LiteLlmPriceKey? Parse(string key)
    {
        foreach ((string name, PriceBucket bucket) in Buckets)
        {
            if (key.StartsWith(name, StringComparison.Ordinal))
            {
                return ParseSuffixes(key[name.Length..], bucket);
            }
        }

        return null;
    }

    private static LiteLlmPriceKey? ParseSuffixes(string suffixes, PriceBucket bucket)
    {
        ServiceTierKind tier = ServiceTierKind.Standard;
        foreach ((string suffix, ServiceTierKind kind) in Tiers)
        {
            int at = suffixes.IndexOf(suffix, StringComparison.Ordinal);
            if (at >= 0)
            {
                tier = kind;
                suffixes = suffixes.Remove(at, suffix.Length);
            }
        }

        if (suffixes.Length == 0)
        {
            return new LiteLlmPriceKey(bucket, null, tier);
        }

        return ParseThreshold(suffixes) is { } above ? new LiteLlmPriceKey(bucket, above, tier) : null;
    }

    private static long? ParseThreshold(string suffix)
    {
        const string start = "_above_";
        const string end = "_tokens";
        if (!suffix.StartsWith(start, StringComparison.Ordinal)
            || !suffix.EndsWith(end, StringComparison.Ordinal)
            || suffix.Length <= start.Length + end.Length)
        {
            return null;
        }

        string number = suffix[start.Length..^end.Length];
        long unit = number.EndsWith('k') ? 1000 : 1;
        return int.TryParse(number.TrimEnd('k'), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count * unit : null;
    }
}

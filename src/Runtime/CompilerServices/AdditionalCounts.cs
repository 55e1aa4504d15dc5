using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>
/// Finds the counts that adapters of Microsoft.Extensions.AI put beside those that the abstraction has, under the names that
/// they use. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdditionalCounts
{
    private static readonly string[] CacheReadNames =
    [
        "CacheReadInputTokens", "cache_read_input_tokens", "CachedInputTokenCount", "InputTokenDetails.CachedTokenCount", "CachedContentTokenCount",
    ];

    private static readonly string[] CacheWriteNames =
    [
        "CacheCreationInputTokens", "cache_creation_input_tokens", "CacheWriteInputTokens", "cache_write_input_tokens",
        "InputTokenDetails.CacheWriteTokenCount",
    ];

    private static readonly string[] ReasoningNames =
    [
        "ThoughtsTokenCount", "thoughts_token_count", "OutputTokenDetails.ReasoningTokenCount", "ReasoningTokens", "reasoning_tokens",
    ];

    private static readonly string[] CacheWriteOneHourNames =
    [
        "CacheCreation.Ephemeral1hInputTokens", "Ephemeral1hInputTokens", "ephemeral_1h_input_tokens",
    ];

    private static readonly string[] InputAudioNames = ["InputTokenDetails.AudioTokenCount", "InputAudioTokenCount"];

    private static readonly string[] OutputAudioNames = ["OutputTokenDetails.AudioTokenCount", "OutputAudioTokenCount"];

    /// <summary>Tokens read from the cache, or null.</summary>
    /// <param name="counts">The additional counts.</param>
    public static long? CacheRead(IDictionary<string, long>? counts) => Find(counts, CacheReadNames);

    /// <summary>Tokens written to the cache, or null.</summary>
    /// <param name="counts">The additional counts.</param>
    public static long? CacheWrite(IDictionary<string, long>? counts) => Find(counts, CacheWriteNames);

    /// <summary>Tokens written to the cache for one hour, or null.</summary>
    /// <param name="counts">The additional counts.</param>
    public static long? CacheWriteOneHour(IDictionary<string, long>? counts) => Find(counts, CacheWriteOneHourNames);

    /// <summary>Reasoning tokens, or null.</summary>
    /// <param name="counts">The additional counts.</param>
    public static long? Reasoning(IDictionary<string, long>? counts) => Find(counts, ReasoningNames);

    /// <summary>Tokens of the input that were audio, or null.</summary>
    /// <param name="counts">The additional counts.</param>
    public static long? InputAudio(IDictionary<string, long>? counts) => Find(counts, InputAudioNames);

    /// <summary>Tokens of the output that were audio, or null.</summary>
    /// <param name="counts">The additional counts.</param>
    public static long? OutputAudio(IDictionary<string, long>? counts) => Find(counts, OutputAudioNames);

    private static long? Find(IDictionary<string, long>? counts, string[] names)
    {
        if (counts is null || counts.Count == 0)
        {
            return null;
        }

        foreach (string name in names)
        {
            if (counts.TryGetValue(name, out long count))
            {
                return count;
            }
        }

        return null;
    }
}

namespace Tracking;

/// <summary>
/// What a cost leaves open: where the price table had no price for what the call used, so that another one, or none, stands in
/// its place.
/// </summary>
[Flags]
public enum CostGaps
{
    /// <summary>Everything that the call used was rated at its own price.</summary>
    None = 0,

    /// <summary>Cache reads were rated as input: likely too high.</summary>
    CacheReadRate = 1,

    /// <summary>Cache writes were rated as input: likely too low.</summary>
    CacheWriteRate = 2,

    /// <summary>One-hour cache writes were rated as short ones: likely too low.</summary>
    CacheWriteOneHourRate = 4,

    /// <summary>Reasoning was rated as output, which is what most providers do.</summary>
    ReasoningRate = 8,

    /// <summary>For how long the cache was written was not reported: all writes were rated as short ones.</summary>
    CacheWriteSplit = 16,

    /// <summary>Input has no price and was left out.</summary>
    InputRate = 32,

    /// <summary>Output has no price and was left out.</summary>
    OutputRate = 64,

    /// <summary>
    /// Which price tier applies is not known (the usage sums up several requests), or the tier has no price in the service tier
    /// of the call: the rate below the tier was taken.
    /// </summary>
    Tier = 128,

    /// <summary>
    /// The service tier of the call has no price of its own, at least not for all tokens: the standard one was taken.
    /// </summary>
    ServiceTier = 256,

    /// <summary>The speed of the call has no price of its own: the standard one was taken.</summary>
    Speed = 512,

    /// <summary>The region of the call has no price of its own: the standard one was taken.</summary>
    Region = 1024,

    /// <summary>Requests are billed and their number is not known: one was rated.</summary>
    Requests = 2048,

    /// <summary>Web searches have no price, or one that depends on what is not known: at most the lowest price was taken.</summary>
    WebSearches = 4096,

    /// <summary>Tokens that belong to no part that can be rated were left out.</summary>
    UnattributedTokens = 8192,

    /// <summary>The price table does not know the provider: the price is that of the model's own provider.</summary>
    Provider = 16384,

    /// <summary>In a run's sum: calls that used tokens and have no cost were left out.</summary>
    UnratedCalls = 32768,

    /// <summary>Audio has no price of its own, or was read from the cache: it was rated as text, likely too low.</summary>
    Audio = 65536,
}

using System.ComponentModel;

namespace Tracking;

/// <content>
/// The factories as they were before audio was counted: a library that was compiled against them must still find them. Their
/// parameters have no defaults any more, so that source code means the newer ones.
/// </content>
public readonly partial record struct TokenUsage
{
    /// <summary>Usage of a provider whose input count includes cache reads and writes.</summary>
    /// <param name="input">Tokens of the whole prompt.</param>
    /// <param name="output">Tokens of the answer.</param>
    /// <param name="reasoning">Tokens spent on reasoning.</param>
    /// <param name="cacheRead">Tokens read from the cache.</param>
    /// <param name="cacheWrite">Tokens written to the cache, one-hour writes included.</param>
    /// <param name="cacheWriteOneHour">Tokens written to the cache for one hour.</param>
    /// <param name="total">The reported total; derived from input and output if null.</param>
    /// <param name="reasoningApart">Whether the provider's output leaves reasoning out, so that it is to be added.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TokenUsage Inclusive(
        long? input,
        long? output,
        long? reasoning,
        long? cacheRead,
        long? cacheWrite,
        long? cacheWriteOneHour,
        long? total,
        bool reasoningApart) =>
        Inclusive(input, output, reasoning, cacheRead, cacheWrite, cacheWriteOneHour, total, reasoningApart, inputAudio: null);

    /// <summary>Usage of a provider that counts cache reads and writes apart from its input: they are added to it.</summary>
    /// <param name="input">Tokens of the prompt that touched no cache.</param>
    /// <param name="output">Tokens of the answer.</param>
    /// <param name="reasoning">Tokens spent on reasoning.</param>
    /// <param name="cacheRead">Tokens read from the cache.</param>
    /// <param name="cacheWrite">Tokens written to the cache, one-hour writes included.</param>
    /// <param name="cacheWriteOneHour">Tokens written to the cache for one hour.</param>
    /// <param name="total">The reported total; derived from input and output if null.</param>
    /// <param name="reasoningApart">Whether the provider's output leaves reasoning out, so that it is to be added.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TokenUsage Exclusive(
        long? input,
        long? output,
        long? reasoning,
        long? cacheRead,
        long? cacheWrite,
        long? cacheWriteOneHour,
        long? total,
        bool reasoningApart) =>
        Exclusive(input, output, reasoning, cacheRead, cacheWrite, cacheWriteOneHour, total, reasoningApart, inputAudio: null);
}

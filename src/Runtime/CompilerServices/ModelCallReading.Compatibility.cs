namespace Tracking.CompilerServices;

/// <content>
/// Reports as they were before audio was counted: a library whose generated code was compiled against them must still find
/// them. Their parameters have no defaults any more, so that newer generated code means the newer ones.
/// </content>
public partial struct ModelCallReading
{
    /// <summary>Takes the counts that a provider reports, null for those that it does not.</summary>
    /// <param name="convention">What the counts include.</param>
    /// <param name="input">Input tokens.</param>
    /// <param name="output">Output tokens.</param>
    /// <param name="total">Total tokens.</param>
    /// <param name="cacheRead">Tokens read from the cache.</param>
    /// <param name="cacheWrite">Tokens written to the cache.</param>
    /// <param name="cacheWriteOneHour">Those of <paramref name="cacheWrite"/> that were written for one hour.</param>
    /// <param name="reasoning">Reasoning tokens.</param>
    /// <param name="cacheReadApart">Whether the way in which the cache reads came suggests that the input leaves them out.</param>
    /// <param name="responseId">The id of the response that the counts belong to, if the convention asks for it.</param>
    public void ReportUsage(
        UsageConvention convention,
        long? input,
        long? output,
        long? total,
        long? cacheRead,
        long? cacheWrite,
        long? cacheWriteOneHour,
        long? reasoning,
        bool cacheReadApart,
        string? responseId) =>
        ReportUsage(
            convention, input, output, total, cacheRead, cacheWrite, cacheWriteOneHour, reasoning, cacheReadApart, responseId, inputAudio: null);

    /// <summary>Takes the counts of the SDK's own object under one of Microsoft.Extensions.AI. Null is not reported.</summary>
    /// <param name="convention">What the counts include.</param>
    /// <param name="input">Input tokens.</param>
    /// <param name="output">Output tokens.</param>
    /// <param name="total">Total tokens.</param>
    /// <param name="cacheRead">Tokens read from the cache.</param>
    /// <param name="cacheWrite">Tokens written to the cache.</param>
    /// <param name="cacheWriteOneHour">Those of <paramref name="cacheWrite"/> that were written for one hour.</param>
    /// <param name="reasoning">Reasoning tokens.</param>
    /// <param name="responseId">The id of the response that the counts belong to, if the convention asks for it.</param>
    public void ReportUnderlyingUsage(
        UsageConvention convention,
        long? input,
        long? output,
        long? total,
        long? cacheRead,
        long? cacheWrite,
        long? cacheWriteOneHour,
        long? reasoning,
        string? responseId) =>
        ReportUnderlyingUsage(
            convention, input, output, total, cacheRead, cacheWrite, cacheWriteOneHour, reasoning, responseId, inputAudio: null);
}

using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>What was read from a response or, so far, from the elements of a stream. Set by generated readers.</summary>
/// <remarks>A text is null until it is read; setting it to null keeps what was read before, as an element that leaves it out.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ModelCallReading
{
    private UsageAccumulator _usage;
    private string? _model;
    private string? _responseId;
    private string? _finishReason;
    private string? _serviceTier;
    private string? _speed;
    private string? _region;
    private string? _failureCode;

    /// <summary>The model that answered.</summary>
    public string? Model
    {
        readonly get => _model;
        set => _model = value ?? _model;
    }

    /// <summary>The provider's id of the response.</summary>
    public string? ResponseId
    {
        readonly get => _responseId;
        set => _responseId = value ?? _responseId;
    }

    /// <summary>Why the model stopped, as the provider writes it.</summary>
    public string? FinishReason
    {
        readonly get => _finishReason;
        set => _finishReason = value ?? _finishReason;
    }

    /// <summary>The service tier that served the call, as the provider writes it.</summary>
    public string? ServiceTier
    {
        readonly get => _serviceTier;
        set => _serviceTier = value ?? _serviceTier;
    }

    /// <summary>The speed that the call was served at, as the provider writes it.</summary>
    public string? Speed
    {
        readonly get => _speed;
        set => _speed = value ?? _speed;
    }

    /// <summary>Where the call was served, as the provider writes it.</summary>
    public string? Region
    {
        readonly get => _region;
        set => _region = value ?? _region;
    }

    /// <summary>One of <see cref="ErrorCodes"/> if the response reports a failure without an exception.</summary>
    public string? FailureCode
    {
        readonly get => _failureCode;
        set => _failureCode = value ?? _failureCode;
    }

    /// <summary>Whether an element of the stream carried content.</summary>
    public bool HasContent { readonly get; set; }

    /// <summary>Whether the stream's terminal event was seen.</summary>
    public bool HasTerminalEvent { readonly get; set; }

    /// <summary>How often usage was reported.</summary>
    internal readonly int UsageReports => _usage.Reports;

    /// <summary>
    /// Takes the counts that a provider reports, null for those that it does not; in a stream, together with those of earlier
    /// elements.
    /// </summary>
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
    /// <param name="inputAudio">Tokens of the input that were audio.</param>
    /// <param name="outputAudio">Tokens of the output that were audio.</param>
    public void ReportUsage(
        UsageConvention convention,
        long? input = null,
        long? output = null,
        long? total = null,
        long? cacheRead = null,
        long? cacheWrite = null,
        long? cacheWriteOneHour = null,
        long? reasoning = null,
        bool cacheReadApart = false,
        string? responseId = null,
        long? inputAudio = null,
        long? outputAudio = null) =>
        _usage.Report(
            convention,
            new RawUsage(input, output, total, cacheRead, cacheWrite, cacheWriteOneHour, reasoning, cacheReadApart, inputAudio, outputAudio),
            responseId);

    /// <summary>
    /// Takes the counts of the SDK's own object under one of Microsoft.Extensions.AI: what the adapter leaves out, and what it
    /// has not passed on yet where a stream ends early. They are never counted beside the adapter's. Null is not reported.
    /// </summary>
    /// <param name="convention">What the counts include.</param>
    /// <param name="input">Input tokens.</param>
    /// <param name="output">Output tokens.</param>
    /// <param name="total">Total tokens.</param>
    /// <param name="cacheRead">Tokens read from the cache.</param>
    /// <param name="cacheWrite">Tokens written to the cache.</param>
    /// <param name="cacheWriteOneHour">Those of <paramref name="cacheWrite"/> that were written for one hour.</param>
    /// <param name="reasoning">Reasoning tokens.</param>
    /// <param name="responseId">The id of the response that the counts belong to, if the convention asks for it.</param>
    /// <param name="inputAudio">Tokens of the input that were audio.</param>
    /// <param name="outputAudio">Tokens of the output that were audio.</param>
    public void ReportUnderlyingUsage(
        UsageConvention convention,
        long? input = null,
        long? output = null,
        long? total = null,
        long? cacheRead = null,
        long? cacheWrite = null,
        long? cacheWriteOneHour = null,
        long? reasoning = null,
        string? responseId = null,
        long? inputAudio = null,
        long? outputAudio = null) =>
        _usage.ReportUnderlying(
            convention,
            new RawUsage(input, output, total, cacheRead, cacheWrite, cacheWriteOneHour, reasoning, inputAudio: inputAudio, outputAudio: outputAudio),
            responseId);

    /// <summary>Takes how many web searches a provider made and bills beside the tokens; in a stream, how many so far.</summary>
    /// <param name="count">The searches; null if it does not say.</param>
    /// <param name="responseId">The id of the response that they belong to, or null.</param>
    public void ReportWebSearches(long? count, string? responseId = null) => _usage.ReportWebSearches(count, responseId);

    /// <summary>Takes the usage that a user's <see cref="UsageReaderAttribute"/> method read.</summary>
    /// <param name="usage">The usage.</param>
    public void ReportUsage(in TokenUsage usage) => _usage.Report(in usage);

    /// <summary>The usage in the convention of <see cref="TokenUsage"/>.</summary>
    /// <param name="usage">The usage; it is empty before.</param>
    internal readonly void NormalizeUsage(ref NormalizedUsage usage) => _usage.Normalize(ref usage);
}

using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>What was read from a response or, so far, from the elements of a stream. Set by generated readers.</summary>
/// <remarks>
/// A text is null until it is read; setting it to null or to an empty text keeps what was read before, as an element that leaves
/// it out: some servers send empty texts where they have nothing to say.
/// </remarks>
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
    private string? _provider;
    private string? _assumedProvider;
    private ReportedToolCalls? _toolCalls;

    /// <summary>The model that answered.</summary>
    public string? Model
    {
        readonly get => _model;
        set => _model = string.IsNullOrEmpty(value) ? _model : value;
    }

    /// <summary>The provider's id of the response.</summary>
    public string? ResponseId
    {
        readonly get => _responseId;
        set => _responseId = string.IsNullOrEmpty(value) ? _responseId : value;
    }

    /// <summary>Why the model stopped, as the provider writes it.</summary>
    public string? FinishReason
    {
        readonly get => _finishReason;
        set => _finishReason = string.IsNullOrEmpty(value) ? _finishReason : value;
    }

    /// <summary>The service tier that served the call, as the provider writes it.</summary>
    public string? ServiceTier
    {
        readonly get => _serviceTier;
        set => _serviceTier = string.IsNullOrEmpty(value) ? _serviceTier : value;
    }

    /// <summary>The speed that the call was served at, as the provider writes it.</summary>
    public string? Speed
    {
        readonly get => _speed;
        set => _speed = string.IsNullOrEmpty(value) ? _speed : value;
    }

    /// <summary>Where the call was served, as the provider writes it.</summary>
    public string? Region
    {
        readonly get => _region;
        set => _region = string.IsNullOrEmpty(value) ? _region : value;
    }

    /// <summary>One of <see cref="ErrorCodes"/> if the response reports a failure without an exception.</summary>
    public string? FailureCode
    {
        readonly get => _failureCode;
        set => _failureCode = string.IsNullOrEmpty(value) ? _failureCode : value;
    }

    /// <summary>
    /// The provider that the response itself shows, as OpenTelemetry spells it; it goes before what is assumed from a type, but
    /// not before what the application says.
    /// </summary>
    public string? Provider
    {
        readonly get => _provider;
        set => _provider = string.IsNullOrEmpty(value) ? _provider : value;
    }

    /// <summary>
    /// The provider that the type of an SDK's own object under the response lets assume, where neither the response nor its client
    /// tells more.
    /// </summary>
    public string? AssumedProvider
    {
        readonly get => _assumedProvider;
        set => _assumedProvider = string.IsNullOrEmpty(value) ? _assumedProvider : value;
    }

    /// <summary>Whether an element of the stream carried content.</summary>
    public bool HasContent { readonly get; set; }

    /// <summary>Whether the stream's terminal event was seen.</summary>
    public bool HasTerminalEvent { readonly get; set; }

    /// <summary>Whether the response says that the model called tools.</summary>
    internal readonly bool HasToolCalls => _toolCalls is not null;

    /// <summary>The tools that the response says the model called, in order.</summary>
    internal readonly string[] ToolCalls => _toolCalls?.Names ?? [];

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
            NullIfEmpty(responseId));

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
            NullIfEmpty(responseId));

    /// <summary>Takes how many web searches a provider made and bills beside the tokens; in a stream, how many so far.</summary>
    /// <param name="count">The searches; null if it does not say.</param>
    /// <param name="responseId">The id of the response that they belong to, or null.</param>
    public void ReportWebSearches(long? count, string? responseId = null) => _usage.ReportWebSearches(count, NullIfEmpty(responseId));

    /// <summary>
    /// Takes a tool that the model called, once for each call. It is recorded unless the core records tool calls itself.
    /// </summary>
    /// <param name="name">The tool's name; null or empty says nothing.</param>
    /// <param name="callId">The provider's id of the call, or null: the same call told of twice in a row counts once.</param>
    public void ReportToolCall(string? name, string? callId = null)
    {
        if (!string.IsNullOrEmpty(name))
        {
            (_toolCalls ??= new ReportedToolCalls()).Add(name, callId);
        }
    }

    /// <summary>Takes the counts of an embedding, which has no output: a total that comes alone is its input.</summary>
    /// <param name="input">Input tokens; null or 0 if they were not reported.</param>
    /// <param name="total">Total tokens; null or 0 if they were not reported.</param>
    public void ReportEmbeddingUsage(long? input, long? total) =>
        ReportUsage(UsageConvention.Inferred, input: input > 0 ? input : total, total: total);

    /// <summary>
    /// Takes usage as OpenAI's format writes it, where an SDK has no property for it; in a stream, together with that of earlier
    /// elements.
    /// </summary>
    /// <param name="usage">The usage, in JSON.</param>
    public void ReportUsage(ReadOnlySpan<byte> usage) => _usage.Report(UsageConvention.Inferred, WireUsage.Read(usage), null);

    /// <summary>Takes usage as OpenAI's format writes it, of the SDK's own object under one of Microsoft.Extensions.AI.</summary>
    /// <param name="usage">The usage, in JSON.</param>
    /// <param name="responseId">The id of the response that the counts belong to.</param>
    public void ReportUnderlyingUsage(ReadOnlySpan<byte> usage, string? responseId) =>
        _usage.ReportUnderlying(UsageConvention.Inferred, WireUsage.Read(usage), NullIfEmpty(responseId));

    /// <summary>Takes the usage that a user's <see cref="UsageReaderAttribute"/> method read.</summary>
    /// <param name="usage">The usage.</param>
    public void ReportUsage(in TokenUsage usage) => _usage.Report(in usage);

    /// <summary>The usage in the convention of <see cref="TokenUsage"/>.</summary>
    /// <param name="usage">The usage; it is empty before.</param>
    internal readonly void NormalizeUsage(ref NormalizedUsage usage) => _usage.Normalize(ref usage);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Tracking.CompilerServices;

namespace Tracking;

/// <summary>Everything that is known of a run when it is over; given to sinks exactly once for each run.</summary>
/// <remarks>
/// What comes from the response as text is kept to its first 256 characters. It goes through <c>System.Text.Json</c> and back, source
/// generation and native AOT included, but for a <see cref="Subject"/> that is an object of the application's.
/// </remarks>
public readonly struct ModelCallRecord
{
    // Not one nullable: it would be put together elsewhere, and copied from there.
    private readonly TokenUsage _reportedUsage;
    private readonly bool _isReported;

    // Inlined, so that what is written to a local structure is known to be no part of the heap.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ModelCallRecord(RunId runId, RunId? parentRunId, int step, ModelCallDescriptor descriptor, string? provider, bool isLate, RecordParts parts)
    {
        ref readonly RunMeasurements measurements = ref parts.Measurements;
        ref readonly ModelCallArguments arguments = ref parts.Arguments;
        ref readonly ModelCallReading reading = ref parts.Reading;
        RunId = runId;
        ParentRunId = parentRunId;
        Step = step;
        Descriptor = descriptor;
        IsRun = measurements.IsRun;
        IsLate = isLate;
        Outcome = measurements.Outcome;
        ErrorCode = measurements.ErrorCode;
        StartedAt = measurements.StartedAt;
        Duration = measurements.Duration;
        WaitTime = measurements.WaitTime;
        TimeToFirstChunk = measurements.TimeToFirstChunk;
        TimeToFirstToken = measurements.TimeToFirstToken;
        ChunkCount = measurements.ChunkCount;
        ToolCalls = SealedList<string>.Of(measurements.ToolCalls)!;
        Usage = measurements.Tokens.Usage;
        _reportedUsage = measurements.Tokens.ReportedCounts;
        _isReported = measurements.Tokens.IsReported;
        Reconciliation = measurements.Tokens.Reconciliation;
        UnattributedTokens = measurements.Tokens.UnattributedTokens;
        RequestCount = measurements.Tokens.RequestCount;
        RequestUsages = SealedList<TokenUsage>.Of(measurements.Tokens.Requests)!;
        WebSearches = measurements.Tokens.WebSearches;
        Subject = arguments.Subject;
        RequestModel = arguments.RequestModel ?? descriptor.Model ?? arguments.ClientModel;
        HistoryLength = arguments.HistoryLength;
        CorrelationId = arguments.CorrelationId;
        Tags = arguments.Tags!;
        Model = ForeignText.Bounded(reading.Model) ?? RequestModel;
        Provider = ForeignText.Bounded(provider);
        ResponseId = ForeignText.Bounded(reading.ResponseId);
        FinishReason = ForeignText.Bounded(reading.FinishReason);
        ServiceTier = ForeignText.Bounded(reading.ServiceTier);
        Speed = ForeignText.Bounded(reading.Speed);
        Region = ForeignText.Bounded(reading.Region);
    }

    /// <summary>The run's id.</summary>
    public RunId RunId { get; init; }

    /// <summary>The parent run's id, or null outside one.</summary>
    public RunId? ParentRunId { get; init; }

    /// <summary>The call's number in its parent run, from 1; 1 outside one.</summary>
    public int Step { get; init; }

    /// <summary>
    /// Whether this is a parent run: its usage is that of its calls, which have records of their own; where none was recorded, that of its
    /// own response, as the provenance says.
    /// </summary>
    public bool IsRun { get; init; }

    /// <summary>Whether the call completed after its parent run was over; the run's sums hold it, the run's record does not.</summary>
    public bool IsLate { get; init; }

    /// <summary>What was known of the call before it was made.</summary>
    public ModelCallDescriptor Descriptor { get; init; }

    /// <summary>Whom the call was made for, or null.</summary>
    /// <remarks>As JSON, text and numbers are written; an object of the application's own is written as null.</remarks>
    [JsonConverter(typeof(SubjectJsonConverter))]
    public object? Subject { get; init; }

    /// <summary>How the run ended.</summary>
    public CallOutcome Outcome { get; init; }

    /// <summary>One of <see cref="ErrorCodes"/>, or null on success. Never an exception's message.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>When the call began (a stream: when its first element was asked for), in UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>
    /// Wall time from the beginning of the call to its end. A stream that its consumer forgot ends when it was last asked for an
    /// element; up to fifteen elements that were there already may be left out.
    /// </summary>
    public TimeSpan Duration { get; init; }

    /// <summary>
    /// For streams, the part of <see cref="Duration"/> that the consumer spent waiting for the next element: a lower bound of
    /// the provider's time, as the duration is the upper one. Else null.
    /// </summary>
    public TimeSpan? WaitTime { get; init; }

    /// <summary>For streams, the time from the beginning of the call to the first element; else, and if there was none, null.</summary>
    public TimeSpan? TimeToFirstChunk { get; init; }

    /// <summary>
    /// For streams, the time from the beginning of the call to the first element that carries content; null if none did. Else what the
    /// core recorded, or null.
    /// </summary>
    public TimeSpan? TimeToFirstToken { get; init; }

    /// <summary>The token usage; its provenance says whether there was any.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>The provider's own numbers, before they were made comparable; null if it reported none.</summary>
    public TokenUsage? ReportedUsage
    {
        get => _isReported ? _reportedUsage : null;
        init
        {
            _isReported = value is not null;
            _reportedUsage = value.GetValueOrDefault();
        }
    }

    /// <summary>How <see cref="Usage"/> came from <see cref="ReportedUsage"/>, and what does not add up.</summary>
    public UsageReconciliation Reconciliation { get; init; }

    /// <summary>Tokens of the reported total that belong to no reported part; null if there are none.</summary>
    public long? UnattributedTokens { get; init; }

    /// <summary>The model that answered, else the one that was asked for, or null.</summary>
    public string? Model { get; init; }

    /// <summary>
    /// The model that was asked for: what a parameter or the attribute says, else the client's default; or null.
    /// </summary>
    public string? RequestModel { get; init; }

    /// <summary>
    /// The provider's name as OpenTelemetry spells it: what a parameter or the attribute says, else what the response or its client
    /// shows, else what the response's type lets assume; null if none of them tells it.
    /// </summary>
    public string? Provider { get; init; }

    /// <summary>The provider's id of the response, or null.</summary>
    public string? ResponseId { get; init; }

    /// <summary>Why the model stopped, as the provider writes it (<c>stop</c>, <c>end_turn</c>), or null.</summary>
    public string? FinishReason { get; init; }

    /// <summary>The service tier that served the call, as the provider writes it, or null.</summary>
    public string? ServiceTier { get; init; }

    /// <summary>The speed that the call was served at, as the provider writes it (<c>fast</c>), or null.</summary>
    public string? Speed { get; init; }

    /// <summary>Where the call was served, as the provider writes it, or null.</summary>
    public string? Region { get; init; }

    /// <summary>How many web searches the provider made for the call and bills apart; null if it did not say.</summary>
    public long? WebSearches { get; init; }

    /// <summary>
    /// How many requests <see cref="Usage"/> sums up, as far as the response lets them be told apart; null if there is no usage
    /// from a response.
    /// </summary>
    public long? RequestCount { get; init; }

    /// <summary>
    /// The usage of each request, where the call made several that can be told apart, as in the stream of a client that invokes
    /// functions; else empty, never null.
    /// </summary>
    public IReadOnlyList<TokenUsage> RequestUsages
    {
        get => field ?? [];
        init;
    }

    /// <summary>
    /// What the call cost; null if no prices are configured, the model has none, or the usage cannot be rated, and for a parent run,
    /// whose calls have costs of their own, unless none was recorded.
    /// </summary>
    public decimal? Cost { get; init; }

    /// <summary>The currency of the cost (<c>USD</c>); null without a cost.</summary>
    public string? Currency { get; init; }

    /// <summary>The prices that the cost was rated by: label and SHA-256 of their file; null without a cost.</summary>
    public string? PriceVersion { get; init; }

    /// <summary>What the cost leaves open; <see cref="CostGaps.None"/> without a cost.</summary>
    public CostGaps CostGaps { get; init; }

    /// <summary>How many messages were sent; null if no parameter tells.</summary>
    public long? HistoryLength { get; init; }

    /// <summary>The application's own id for this call, or null.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The tagged parameters' names and values, in the order of the parameters; never null.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags
    {
        get => field ?? [];
        init;
    }

    /// <summary>
    /// The tools that the model called, in order: those that the core recorded, else those that the response shows; never null.
    /// </summary>
    public IReadOnlyList<string> ToolCalls
    {
        get => field ?? [];
        init;
    }

    /// <summary>For streams, how many elements the consumer received; else null.</summary>
    public long? ChunkCount { get; init; }
}

namespace Tracking;

/// <summary>One run, for a table of all runs. Everything is one flat value; a count that was not reported is null.</summary>
/// <remarks>
/// Add up the counts and costs of rows whose <see cref="Provenance"/> is neither <see cref="TokenProvenance.Replayed"/> nor
/// <see cref="TokenProvenance.RolledUp"/>: those repeat what other rows have.
/// </remarks>
public readonly record struct AnalyticsRow
{
    /// <summary>The provider, or null.</summary>
    public string? Backend { get; init; }

    /// <summary>The kind of call: <c>generate</c>, <c>generateStream</c>, <c>embed</c>, or <c>run</c> for a parent run.</summary>
    public string Method { get; init; }

    /// <summary>The model that answered, else the one that was asked for, or null.</summary>
    public string? Model { get; init; }

    /// <summary>The value of the tag <c>tenant</c>, or null.</summary>
    public string? Tenant { get; init; }

    /// <summary>The value of the tag <c>app</c>, or null.</summary>
    public string? App { get; init; }

    /// <summary>The value of the tag <c>conversation_id</c>, or null.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The run's id.</summary>
    public RunId RunId { get; init; }

    /// <summary>The parent run's id, or null outside one.</summary>
    public RunId? ParentRunId { get; init; }

    /// <summary>The call's number in its parent run, from 1; 1 outside one.</summary>
    public int Step { get; init; }

    /// <summary>Wall time of the run.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How the run ended.</summary>
    public CallOutcome Outcome { get; init; }

    /// <summary>Where the counts come from.</summary>
    public TokenProvenance Provenance { get; init; }

    /// <summary>Tokens of the whole prompt, cache reads and writes included.</summary>
    public long? InputTokens { get; init; }

    /// <summary>Tokens of the answer, reasoning included.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>Tokens of the output that went into reasoning.</summary>
    public long? ReasoningTokens { get; init; }

    /// <summary>Tokens of the input that were read from the cache.</summary>
    public long? CacheReadTokens { get; init; }

    /// <summary>Tokens of the input that were written to the cache.</summary>
    public long? CacheWriteTokens { get; init; }

    /// <summary>Those of <see cref="CacheWriteTokens"/> that were written for one hour.</summary>
    public long? CacheWriteOneHourTokens { get; init; }

    /// <summary>Tokens of the input that were audio.</summary>
    public long? InputAudioTokens { get; init; }

    /// <summary>Tokens of the output that were audio.</summary>
    public long? OutputAudioTokens { get; init; }

    /// <summary>Tokens in all: as reported, else input and output together.</summary>
    public long? TotalTokens { get; init; }

    /// <summary>What the call cost, in US dollars, or null; a parent run has none of its own.</summary>
    public decimal? Cost { get; init; }

    /// <summary>One of <see cref="ErrorCodes"/>, or null on success.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>When the call began, in UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }
}

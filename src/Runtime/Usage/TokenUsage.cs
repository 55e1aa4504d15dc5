namespace Tracking;

/// <summary>
/// Token counts of one call in one convention: input includes what was read from and written to the cache, output includes
/// reasoning. A null count was not reported.
/// </summary>
/// <remarks>
/// Cache reads and writes together are meant not to exceed the input, one-hour writes the writes, audio its input or output,
/// audio and reasoning together the output. Where a provider's numbers break that, nothing throws and no number changes: the record is marked
/// (<see cref="UsageReconciliation.PartExceedsWhole"/>). A negative count is not a reported count.
/// </remarks>
public readonly partial record struct TokenUsage
{
    private readonly long _input;
    private readonly long _output;
    private readonly long _reasoning;
    private readonly long _cacheRead;
    private readonly long _cacheWrite;
    private readonly long _cacheWriteOneHour;
    private readonly long _total;
    private readonly long _inputAudio;
    private readonly long _outputAudio;
    private readonly ReportedCounts _reported;

    internal TokenUsage(
        long input,
        long output,
        long reasoning,
        long cacheRead,
        long cacheWrite,
        long cacheWriteOneHour,
        long total,
        long inputAudio,
        long outputAudio,
        ReportedCounts reported)
    {
        _input = input;
        _output = output;
        _reasoning = reasoning;
        _cacheRead = cacheRead;
        _cacheWrite = cacheWrite;
        _cacheWriteOneHour = cacheWriteOneHour;
        _total = total;
        _inputAudio = inputAudio;
        _outputAudio = outputAudio;
        _reported = reported;
        Provenance = TokenProvenance.Reported;
    }

    // What was reported is gathered in a local first: nine changes of one field in memory wait for each other.
    internal TokenUsage(
        long? input,
        long? output,
        long? reasoning,
        long? cacheRead,
        long? cacheWrite,
        long? cacheWriteOneHour,
        long? total,
        long? inputAudio = null,
        long? outputAudio = null)
    {
        ReportedCounts reported = default;
        _input = Set(ReportedCounts.Input, input, ref reported);
        _output = Set(ReportedCounts.Output, output, ref reported);
        _reasoning = Set(ReportedCounts.Reasoning, reasoning, ref reported);
        _cacheRead = Set(ReportedCounts.CacheRead, cacheRead, ref reported);
        _cacheWrite = Set(ReportedCounts.CacheWrite, cacheWrite, ref reported);
        _cacheWriteOneHour = Set(ReportedCounts.CacheWriteOneHour, cacheWriteOneHour, ref reported);
        _total = Set(ReportedCounts.Total, total, ref reported);
        _inputAudio = Set(ReportedCounts.InputAudio, inputAudio, ref reported);
        _outputAudio = Set(ReportedCounts.OutputAudio, outputAudio, ref reported);
        _reported = reported;
        Provenance = TokenProvenance.Reported;
    }

    /// <summary>Tokens of the whole prompt, cache reads and writes included, or null.</summary>
    public long? InputTokens
    {
        get => Get(ReportedCounts.Input, _input);
        init => _input = Set(ReportedCounts.Input, value, ref _reported);
    }

    /// <summary>Tokens of the answer, reasoning included, or null.</summary>
    public long? OutputTokens
    {
        get => Get(ReportedCounts.Output, _output);
        init => _output = Set(ReportedCounts.Output, value, ref _reported);
    }

    /// <summary>Tokens of the output that the model spent on reasoning, or null.</summary>
    public long? ReasoningTokens
    {
        get => Get(ReportedCounts.Reasoning, _reasoning);
        init => _reasoning = Set(ReportedCounts.Reasoning, value, ref _reported);
    }

    /// <summary>Tokens of the input that were read from the provider's cache, or null.</summary>
    public long? CacheReadTokens
    {
        get => Get(ReportedCounts.CacheRead, _cacheRead);
        init => _cacheRead = Set(ReportedCounts.CacheRead, value, ref _reported);
    }

    /// <summary>Tokens of the input that were written to the provider's cache, for whatever time to live, or null.</summary>
    public long? CacheWriteTokens
    {
        get => Get(ReportedCounts.CacheWrite, _cacheWrite);
        init => _cacheWrite = Set(ReportedCounts.CacheWrite, value, ref _reported);
    }

    /// <summary>Those of <see cref="CacheWriteTokens"/> that were written for one hour, or null.</summary>
    public long? CacheWriteOneHourTokens
    {
        get => Get(ReportedCounts.CacheWriteOneHour, _cacheWriteOneHour);
        init => _cacheWriteOneHour = Set(ReportedCounts.CacheWriteOneHour, value, ref _reported);
    }

    /// <summary>Tokens of the input that were audio, or null. Providers price them apart from text.</summary>
    public long? InputAudioTokens
    {
        get => Get(ReportedCounts.InputAudio, _inputAudio);
        init => _inputAudio = Set(ReportedCounts.InputAudio, value, ref _reported);
    }

    /// <summary>Tokens of the output that were audio, or null. Providers price them apart from text.</summary>
    public long? OutputAudioTokens
    {
        get => Get(ReportedCounts.OutputAudio, _outputAudio);
        init => _outputAudio = Set(ReportedCounts.OutputAudio, value, ref _reported);
    }

    /// <summary>Tokens in all: as reported, else input and output together where both are known, else null.</summary>
    public long? TotalTokens
    {
        get => Get(ReportedCounts.Total, _total);
        init => _total = Set(ReportedCounts.Total, value, ref _reported);
    }

    /// <summary>Where the counts come from.</summary>
    public TokenProvenance Provenance { get; init; }

    /// <summary>Whether any count was reported, be it 0.</summary>
    internal bool HasCounts => _reported != default;

    /// <summary>Whether any count is positive: only then is there something to record.</summary>
    internal bool HasPositiveCount =>
        _input > 0 || _output > 0 || _total > 0 || _reasoning > 0 || _cacheRead > 0 || _cacheWrite > 0 || _cacheWriteOneHour > 0
        || _inputAudio > 0 || _outputAudio > 0;

    /// <summary>Whether the counts are the call's own: not another call's, nor those of calls inside it.</summary>
    internal bool IsBilled => Provenance is TokenProvenance.Reported or TokenProvenance.Partial;

    /// <summary>Whether a part is greater than its whole, where both are known.</summary>
    internal bool PartExceedsWhole =>
        (InputTokens is { } input && (_cacheRead > input || CacheWritten > input - _cacheRead || _inputAudio > input))
        || (OutputTokens is { } output && (_reasoning > output || _outputAudio > output - _reasoning))
        || (CacheWriteTokens is { } write && _cacheWriteOneHour > write);

    private long CacheWritten => CacheWriteTokens ?? _cacheWriteOneHour;

    /// <summary>Usage of a provider whose input count includes cache reads and writes.</summary>
    /// <param name="input">Tokens of the whole prompt.</param>
    /// <param name="output">Tokens of the answer.</param>
    /// <param name="reasoning">Tokens spent on reasoning.</param>
    /// <param name="cacheRead">Tokens read from the cache.</param>
    /// <param name="cacheWrite">Tokens written to the cache, one-hour writes included.</param>
    /// <param name="cacheWriteOneHour">Tokens written to the cache for one hour.</param>
    /// <param name="total">The reported total; derived from input and output if null.</param>
    /// <param name="reasoningApart">Whether the provider's output leaves reasoning out, so that it is to be added.</param>
    /// <param name="inputAudio">Tokens of the prompt that were audio.</param>
    /// <param name="outputAudio">Tokens of the answer that were audio.</param>
    public static TokenUsage Inclusive(
        long? input = null,
        long? output = null,
        long? reasoning = null,
        long? cacheRead = null,
        long? cacheWrite = null,
        long? cacheWriteOneHour = null,
        long? total = null,
        bool reasoningApart = false,
        long? inputAudio = null,
        long? outputAudio = null)
    {
        long? wholeOutput = reasoningApart ? Sum(Reported(output), Reported(reasoning)) : output;
        // A negative total was reported, as nonsense: deriving another in its place would invent one.
        long? wholeTotal = total ?? (Reported(input) is { } i && Reported(wholeOutput) is { } o ? SaturatingAdd(i, o) : null);
        return new TokenUsage(input, wholeOutput, reasoning, cacheRead, cacheWrite, cacheWriteOneHour, wholeTotal, inputAudio, outputAudio);
    }

    /// <summary>Usage of a provider that counts cache reads and writes apart from its input: they are added to it.</summary>
    /// <param name="input">Tokens of the prompt that touched no cache.</param>
    /// <param name="output">Tokens of the answer.</param>
    /// <param name="reasoning">Tokens spent on reasoning.</param>
    /// <param name="cacheRead">Tokens read from the cache.</param>
    /// <param name="cacheWrite">Tokens written to the cache, one-hour writes included.</param>
    /// <param name="cacheWriteOneHour">Tokens written to the cache for one hour.</param>
    /// <param name="total">The reported total; derived from input and output if null.</param>
    /// <param name="reasoningApart">Whether the provider's output leaves reasoning out, so that it is to be added.</param>
    /// <param name="inputAudio">Tokens of the prompt that were audio.</param>
    /// <param name="outputAudio">Tokens of the answer that were audio.</param>
    public static TokenUsage Exclusive(
        long? input = null,
        long? output = null,
        long? reasoning = null,
        long? cacheRead = null,
        long? cacheWrite = null,
        long? cacheWriteOneHour = null,
        long? total = null,
        bool reasoningApart = false,
        long? inputAudio = null,
        long? outputAudio = null) =>
        Inclusive(
            Sum(Reported(input), Sum(Reported(cacheRead), Reported(cacheWrite) ?? Reported(cacheWriteOneHour))),
            output,
            reasoning,
            cacheRead,
            cacheWrite,
            cacheWriteOneHour,
            total,
            reasoningApart,
            inputAudio,
            outputAudio);

    /// <summary>
    /// Hands the counts over one by one: a structure that was written in parts waits for them where it is copied as a whole.
    /// </summary>
    internal void GiveTo(ref UsageAccumulator accumulator) =>
        accumulator.Take(_input, _output, _reasoning, _cacheRead, _cacheWrite, _cacheWriteOneHour, _total, _inputAudio, _outputAudio, _reported);

    /// <summary>The sum of two counts of which either may be unreported; null only if both are.</summary>
    internal static long? Sum(long? left, long? right) =>
        left is { } l && right is { } r ? SaturatingAdd(l, r) : left ?? right;

    internal static long? Reported(long? count) => count >= 0 ? count : null;

    // A provider's nonsense must not turn negative by overflow, nor throw.
    internal static long SaturatingAdd(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;

    private static long Set(ReportedCounts count, long? value, ref ReportedCounts reported)
    {
        if (value is { } reportedValue and >= 0)
        {
            reported |= count;
            return reportedValue;
        }

        reported &= ~count;
        return 0;
    }

    private long? Get(ReportedCounts count, long value) => (_reported & count) != 0 ? value : null;

    [Flags]
    internal enum ReportedCounts : ushort
    {
        Input = 1,
        Output = 2,
        Reasoning = 4,
        CacheRead = 8,
        CacheWrite = 16,
        CacheWriteOneHour = 32,
        Total = 64,
        InputAudio = 128,
        OutputAudio = 256,
    }
}

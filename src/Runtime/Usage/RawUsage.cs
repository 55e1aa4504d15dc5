namespace Tracking;

/// <summary>A provider's own counts, before anything is known of what they include. Null is not reported.</summary>
/// <remarks>Not a record: nothing compares or prints it, and in a native binary the code for both would count.</remarks>
internal readonly struct RawUsage(
    long? input,
    long? output,
    long? total,
    long? cacheRead,
    long? cacheWrite,
    long? cacheWriteOneHour,
    long? reasoning,
    bool cacheReadApart = false,
    long? inputAudio = null,
    long? outputAudio = null)
{
    // 0 if there is none, which SDKs say of every text: a nullable count takes twice the room, in every call, and audio is rare.
    private readonly long _inputAudio = Stored(inputAudio);
    private readonly long _outputAudio = Stored(outputAudio);

    internal long? Input { get; init; } = input;

    internal long? Output { get; init; } = output;

    internal long? Total { get; init; } = total;

    internal long? CacheRead { get; init; } = cacheRead;

    internal long? CacheWrite { get; init; } = cacheWrite;

    internal long? CacheWriteOneHour { get; init; } = cacheWriteOneHour;

    internal long? Reasoning { get; init; } = reasoning;

    internal long? InputAudio
    {
        get => _inputAudio == 0 ? null : _inputAudio;
        init => _inputAudio = Stored(value);
    }

    internal long? OutputAudio
    {
        get => _outputAudio == 0 ? null : _outputAudio;
        init => _outputAudio = Stored(value);
    }

    /// <summary>Whether the way in which the cache reads came suggests that the input leaves them out.</summary>
    internal bool CacheReadApart { get; init; } = cacheReadApart;

    /// <summary>Web searches that are billed beside the tokens.</summary>
    internal long? WebSearches { get; init; }

    internal bool HasPositiveCount =>
        Input > 0 || Output > 0 || Total > 0 || CacheRead > 0 || CacheWrite > 0 || CacheWriteOneHour > 0 || Reasoning > 0
        || _inputAudio > 0 || _outputAudio > 0;

    /// <summary>What went through the cache. One-hour writes are part of the writes, unless they are all that is known of them.</summary>
    internal long? Cache => TokenUsage.Sum(CacheRead, CacheWrite ?? CacheWriteOneHour);

    internal static RawUsage Of(in TokenUsage usage) => new(
        usage.InputTokens,
        usage.OutputTokens,
        usage.TotalTokens,
        usage.CacheReadTokens,
        usage.CacheWriteTokens,
        usage.CacheWriteOneHourTokens,
        usage.ReasoningTokens,
        inputAudio: usage.InputAudioTokens,
        outputAudio: usage.OutputAudioTokens);

    /// <summary>Per count the greater one, so that neither order nor a later 0 or null loses what was reported.</summary>
    internal static RawUsage Greatest(in RawUsage left, in RawUsage right) => new(
        Greater(left.Input, right.Input),
        Greater(left.Output, right.Output),
        Greater(left.Total, right.Total),
        Greater(left.CacheRead, right.CacheRead),
        Greater(left.CacheWrite, right.CacheWrite),
        Greater(left.CacheWriteOneHour, right.CacheWriteOneHour),
        Greater(left.Reasoning, right.Reasoning),
        IsCacheReadApart(in left, in right),
        Greater(left.InputAudio, right.InputAudio),
        Greater(left.OutputAudio, right.OutputAudio))
    {
        WebSearches = Greater(left.WebSearches, right.WebSearches),
    };

    /// <summary>
    /// Per count the later one that is positive: counts that grow, and an estimate that is put right, while a later 0 or null erases
    /// nothing.
    /// </summary>
    internal static RawUsage Latest(in RawUsage earlier, in RawUsage later) => new(
        Latest(earlier.Input, later.Input),
        Latest(earlier.Output, later.Output),
        Latest(earlier.Total, later.Total),
        Latest(earlier.CacheRead, later.CacheRead),
        Latest(earlier.CacheWrite, later.CacheWrite),
        Latest(earlier.CacheWriteOneHour, later.CacheWriteOneHour),
        Latest(earlier.Reasoning, later.Reasoning),
        IsCacheReadApart(in earlier, in later),
        Latest(earlier.InputAudio, later.InputAudio),
        Latest(earlier.OutputAudio, later.OutputAudio))
    {
        WebSearches = Latest(earlier.WebSearches, later.WebSearches),
    };

    /// <summary>
    /// Two reports of one request, in a convention in which inputs may be repeated less exactly: per count the greater one. A total
    /// that was only the sum of its parts stays that.
    /// </summary>
    internal static RawUsage Repeated(in RawUsage earlier, in RawUsage later)
    {
        RawUsage merged = Greatest(in earlier, in later);
        bool isSum = later.Total is not null && later.Total == TokenUsage.Sum(later.Input, later.Output);
        return isSum ? merged with { Total = TokenUsage.Sum(merged.Input, merged.Output) } : merged;
    }

    internal static RawUsage Sum(in RawUsage left, in RawUsage right) => new(
        SumOfReported(left.Input, right.Input),
        SumOfReported(left.Output, right.Output),
        SumOfReported(left.Total, right.Total),
        SumOfReported(left.CacheRead, right.CacheRead),
        SumOfReported(left.CacheWrite, right.CacheWrite),
        SumOfReported(left.CacheWriteOneHour, right.CacheWriteOneHour),
        SumOfReported(left.Reasoning, right.Reasoning),
        IsCacheReadApart(in left, in right),
        SumOfReported(left.InputAudio, right.InputAudio),
        SumOfReported(left.OutputAudio, right.OutputAudio))
    {
        WebSearches = SumOfReported(left.WebSearches, right.WebSearches),
    };

    /// <summary>These counts with the parts that another report of the same tokens tells; one of other tokens adds none.</summary>
    internal RawUsage CompletedBy(in RawUsage other)
    {
        bool areTheSame = other.Input == Input && other.Output == Output;
        return this with
        {
            CacheRead = areTheSame ? Greater(CacheRead, other.CacheRead) : CacheRead,
            CacheWrite = areTheSame ? Greater(CacheWrite, other.CacheWrite) : CacheWrite,
            CacheWriteOneHour = areTheSame ? Greater(CacheWriteOneHour, other.CacheWriteOneHour) : CacheWriteOneHour,
            Reasoning = areTheSame ? Greater(Reasoning, other.Reasoning) : Reasoning,
            InputAudio = areTheSame ? Greater(InputAudio, other.InputAudio) : InputAudio,
            OutputAudio = areTheSame ? Greater(OutputAudio, other.OutputAudio) : OutputAudio,
            WebSearches = WebSearches ?? other.WebSearches,
        };
    }

    /// <summary>The counts without negative ones, which no provider can have meant.</summary>
    internal RawUsage WithoutNegatives() => new(
        TokenUsage.Reported(Input),
        TokenUsage.Reported(Output),
        TokenUsage.Reported(Total),
        TokenUsage.Reported(CacheRead),
        TokenUsage.Reported(CacheWrite),
        TokenUsage.Reported(CacheWriteOneHour),
        TokenUsage.Reported(Reasoning),
        CacheReadApart,
        InputAudio,
        OutputAudio)
    {
        WebSearches = WebSearches,
    };

    /// <summary>The counts as they are, nothing added and nothing derived.</summary>
    internal TokenUsage AsReported() => new(Input, Output, Reasoning, CacheRead, CacheWrite, CacheWriteOneHour, Total, InputAudio, OutputAudio);

    private static long Stored(long? count) => count > 0 ? count.Value : 0;

    private static long? Greater(long? left, long? right) => left is null || right > left ? right : left;

    private static long? Latest(long? earlier, long? later) => later > 0 || !(earlier > 0) ? later ?? earlier : earlier;

    private static long? SumOfReported(long? left, long? right) =>
        TokenUsage.Sum(TokenUsage.Reported(left), TokenUsage.Reported(right));

    // Only who reports cache reads can say how: a report without any has no say.
    private static bool IsCacheReadApart(in RawUsage left, in RawUsage right) =>
        (left.CacheRead is null || left.CacheReadApart)
        && (right.CacheRead is null || right.CacheReadApart)
        && (left.CacheReadApart || right.CacheReadApart);
}

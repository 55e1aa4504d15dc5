namespace Tracking;

/// <summary>What a <see cref="ModelCallMetric"/> measures.</summary>
public enum MetricKind
{
    /// <summary>Wall time of the run, in milliseconds.</summary>
    Duration,

    /// <summary>Time from the request to the first element of a stream, in milliseconds.</summary>
    TimeToFirstChunk,

    /// <summary>Time from the request to the first element that carries content, in milliseconds.</summary>
    TimeToFirstToken,

    /// <summary>Token usage; the value is the total, the counts are in <see cref="ModelCallMetric.Usage"/>.</summary>
    Tokens,

    /// <summary>How the run ended; the value is 1.</summary>
    Outcome,

    /// <summary>A user's judgement; the value is 1.</summary>
    Feedback,

    /// <summary>A tool that the model called; the value is 1.</summary>
    ToolCall,

    /// <summary>A judge's score.</summary>
    JudgeResult,
}

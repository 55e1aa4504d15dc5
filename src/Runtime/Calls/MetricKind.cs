namespace Tracking;

/// <summary>What a <see cref="ModelCallMetric"/> measures.</summary>
public enum MetricKind
{
    /// <summary>Wall time of the run, in milliseconds.</summary>
    Duration,

    /// <summary>Time from the call to the first element of its stream, in milliseconds.</summary>
    TimeToFirstChunk,

    /// <summary>Time from the call to the first element of its stream that carries content, in milliseconds.</summary>
    TimeToFirstToken,

    /// <summary>
    /// Token usage; the value is the total (0 if it is not known), the counts are in <see cref="ModelCallMetric.Usage"/>.
    /// </summary>
    Tokens,

    /// <summary>How the run ended, which is <see cref="ModelCallMetric.Outcome"/>; the value is 1.</summary>
    Outcome,

    /// <summary>What a user thought of the answer, which is <see cref="ModelCallMetric.Feedback"/>; the value is 1.</summary>
    Feedback,

    /// <summary>A tool that the model called, <see cref="ModelCallMetric.Name"/>; the value is 1.</summary>
    ToolCall,

    /// <summary>A judge's score, which is the value, of the metric <see cref="ModelCallMetric.Name"/>.</summary>
    JudgeResult,
}

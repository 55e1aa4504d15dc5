using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>What a shape's counts include, and how those of one stream are put together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum UsageConvention
{
    /// <summary>
    /// OpenAI's format, which others speak with counts of their own: what they include is found out from the numbers.
    /// Counts of a stream are cumulative.
    /// </summary>
    Inferred,

    /// <summary>
    /// Microsoft.Extensions.AI, whose adapters differ: what the counts include is found out from the numbers. Counts of a
    /// stream belong to the response whose id they come with.
    /// </summary>
    InferredByResponse,

    /// <summary>Anthropic and Bedrock: cache reads and writes are apart from the input. Counts of a stream are cumulative.</summary>
    CacheApart,

    /// <summary>Gemini: reasoning is apart from the output. Counts of a stream are cumulative.</summary>
    ReasoningApart,
}

namespace Tracking;

/// <summary>The kinds of calls that aggregates are kept of.</summary>
public enum AnalyticsMethod
{
    /// <summary>A call whose answer comes whole: <c>generate</c>.</summary>
    Generate,

    /// <summary>A call whose answer is streamed: <c>generateStream</c>.</summary>
    GenerateStream,

    /// <summary>A call that embeds: <c>embed</c>.</summary>
    Embed,
}

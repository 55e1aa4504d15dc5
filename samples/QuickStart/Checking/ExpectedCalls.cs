using Tracking;

namespace QuickStart.Checking;

/// <summary>The calls that the program makes, with the counts that stand in the replayed responses.</summary>
internal static class ExpectedCalls
{
    public static IReadOnlyList<ExpectedCall> OfOpenAI { get; } =
    [
        new("support-answer") { Tokens = new(1842, 1024, null, 17, 0) },
        new("support-answer-streamed") { Streamed = true, Tokens = new(1842, 1024, null, 17, 0) },
        new("shipping-plan") { Tokens = new(214, 0, null, 530, 512) },
        new("article-embedding") { Tokens = new(17, null, null, null, null) },
        new("ticket-summary") { Tokens = new(1842, 1024, null, 17, 0) },
        new("ticket-summary") { Tokens = new(1842, 1024, null, 17, 0) },
    ];

    public static ExpectedCall RateLimited { get; } =
        new("support-answer", CallOutcome.Error) { ErrorCode = ErrorCodes.RateLimited, Tokens = default(TokenCounts) };

    public static IReadOnlyList<ExpectedCall> OfAnthropic { get; } =
    [
        // Anthropic counts 4 tokens of input beside the 61,359 that were written or read: the whole prompt is their sum.
        new("handbook-answer") { Tokens = new(61_363, 0, 61_359, 194, null) },
        new("handbook-answer") { Tokens = new(61_363, 61_359, 0, 352, null) },
        new("handbook-answer-streamed") { Streamed = true, Tokens = new(2_520, 2_048, 0, 71, null) },
        new("handbook-answer-streamed", CallOutcome.Abandoned)
        {
            ErrorCode = ErrorCodes.Aborted, Streamed = true, Tokens = new(38, 0, 0, 1, null),
        },
    ];

    /// <summary>The same calls where the answers, and so their counts, cannot be known.</summary>
    public static IReadOnlyList<ExpectedCall> WithoutCounts(this IEnumerable<ExpectedCall> calls) =>
        [.. calls.Select(call => call with { Tokens = null })];
}

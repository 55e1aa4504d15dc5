using System.Globalization;

namespace Tracking.EndToEnd.Tests.Support;

internal static class RecordAssertions
{
    /// <summary>The record says what the response on the wire says.</summary>
    public static void ShouldHoldWhatTheWireSays(this ModelCallRecord record, WireResponse wire, TokenProvenance provenance)
    {
        Assert.Equal(wire.Usage with { Provenance = provenance }, record.Usage);
        Assert.Equal(wire.Model, record.Model);
        Assert.Equal(wire.ResponseId, record.ResponseId);
        Assert.Equal(wire.FinishReason, record.FinishReason);
        Assert.Equal(wire.ServiceTier, record.ServiceTier);
    }

    public static void ShouldHaveEndedWith(this ModelCallRecord record, CallOutcome outcome, string? errorCode = null)
    {
        Assert.Equal(outcome, record.Outcome);
        Assert.Equal(errorCode, record.ErrorCode);
    }

    public static void ShouldBeOrderedInTime(this ModelCallRecord record)
    {
        Assert.NotNull(record.TimeToFirstChunk);
        Assert.NotNull(record.TimeToFirstToken);
        Assert.InRange(record.TimeToFirstToken.Value, record.TimeToFirstChunk.Value, record.Duration);
        Assert.NotEqual(record.Duration, record.TimeToFirstToken.Value);
    }

    /// <summary>The counts in one line: input, output, total, cache read, cache write, of it for one hour, reasoning.</summary>
    public static string Counts(this ModelCallRecord record)
    {
        TokenUsage usage = record.Usage;
        long?[] counts =
        [
            usage.InputTokens, usage.OutputTokens, usage.TotalTokens, usage.CacheReadTokens,
            usage.CacheWriteTokens, usage.CacheWriteOneHourTokens, usage.ReasoningTokens,
        ];
        return string.Join(' ', counts.Select(static count => count?.ToString(CultureInfo.InvariantCulture) ?? "-"));
    }
}

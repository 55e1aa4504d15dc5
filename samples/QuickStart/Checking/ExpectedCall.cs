using Tracking;

namespace QuickStart.Checking;

/// <summary>One call as it should have been tracked.</summary>
/// <param name="Key">The key of the tracked method.</param>
/// <param name="Outcome">How the call ends.</param>
public sealed record ExpectedCall(string Key, CallOutcome Outcome = CallOutcome.Success)
{
    /// <summary>The error code; null on success.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Whether elements arrive one by one, so that there is a first.</summary>
    public bool Streamed { get; init; }

    /// <summary>The counts in the provider's response; null if they cannot be known in advance.</summary>
    public TokenCounts? Tokens { get; init; }

    public bool Matches(ModelCallRecord record) =>
        record.Descriptor.Key == Key
        && record.Outcome == Outcome
        && record.ErrorCode == ErrorCode
        && record.TimeToFirstChunk.HasValue == Streamed
        && (Tokens is null || Tokens == TokenCounts.Of(record.Usage));
}

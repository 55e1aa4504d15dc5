namespace Tracking;

/// <summary>The responses that a run, and the runs inside it, have been billed: the same response is billed once.</summary>
internal sealed class BilledResponses
{
    private readonly object _lock = new();
    private readonly Dictionary<string, List<Entry>> _responses = new(StringComparer.Ordinal);

    /// <summary>Notes a response, and says what its usage is: billed to this call, or to another before.</summary>
    internal TokenProvenance Bill(in TokenUsage inner, string? provider, string? responseId, in TokenUsage usage)
    {
        if (string.IsNullOrEmpty(responseId))
        {
            // Without an id only the numbers tell: a call that reports just what the calls inside it did reports it for them.
            return inner.HasPositiveCount && SameCounts(in inner, in usage)
                ? TokenProvenance.RolledUp
                : usage.Provenance;
        }

        lock (_lock)
        {
            if (!_responses.TryGetValue(responseId, out List<Entry>? entries))
            {
                _responses.Add(responseId, [new Entry(provider, in usage)]);
                return usage.Provenance;
            }

            foreach (Entry entry in entries)
            {
                if (entry.IsFrom(provider))
                {
                    // A loop's response carries the id of its last round and the tokens of all of them.
                    return SameCounts(in entry.Usage, in usage) || !inner.HasPositiveCount
                        ? TokenProvenance.Replayed
                        : TokenProvenance.RolledUp;
                }
            }

            entries.Add(new Entry(provider, in usage));
            return usage.Provenance;
        }
    }

    private static bool SameCounts(in TokenUsage left, in TokenUsage right) =>
        left.InputTokens == right.InputTokens && left.OutputTokens == right.OutputTokens;

    // A class: a list of values makes a native binary contain all that a boxed one could be asked.
    private sealed class Entry(string? provider, in TokenUsage usage)
    {
        internal readonly TokenUsage Usage = usage;

        // An abstraction over providers does not name the one that it called.
        internal bool IsFrom(string? other) =>
            provider is null || other is null || string.Equals(provider, other, StringComparison.Ordinal);
    }
}

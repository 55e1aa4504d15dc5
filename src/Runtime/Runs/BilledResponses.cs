namespace Tracking;

/// <summary>
/// The responses that a run, and the runs inside it, have been billed: the same response is billed once. It is the same if its id
/// and its counts are, the parts among them where both tell them: some servers have three digits for an id, or one id for all.
/// </summary>
/// <remarks>
/// The latest are remembered, in two halves of which the older is given up as a whole: an agent may run as long as its process.
/// </remarks>
internal sealed class BilledResponses
{
    /// <summary>How many responses are remembered at most, and half of it at least.</summary>
    internal const int KeptAtMost = 2048;

    // What is longer is no id that a provider gives, but would be kept a thousand times.
    private const int LongestId = 512;

    private readonly object _lock = new();
    private Half _recent = new();
    private Half? _older;

    /// <summary>How many responses are remembered.</summary>
    internal int Count
    {
        get
        {
            lock (_lock)
            {
                return _recent.Count + (_older?.Count ?? 0);
            }
        }
    }

    /// <summary>Notes a response, and says what its usage is: billed to this call, or to another before.</summary>
    internal TokenProvenance Bill(InnerCalls? inner, string? provider, string? responseId, in TokenUsage usage)
    {
        bool addsUp = inner is not null && inner.AddUpTo(in usage);
        if (string.IsNullOrEmpty(responseId) || responseId.Length > LongestId)
        {
            // Without an id only the numbers tell: a call that reports just what the calls inside it did reports it for them.
            return addsUp ? TokenProvenance.RolledUp : usage.Provenance;
        }

        Response response = new(responseId, provider, in usage);
        lock (_lock)
        {
            if (_recent.Contains(response) || _older?.Contains(response) == true)
            {
                return TokenProvenance.Replayed;
            }

            // A loop's response carries the id of its last round and the tokens of all of them.
            bool rollsUp = addsUp && (_recent.Knows(responseId) || _older?.Knows(responseId) == true);
            Add(response);
            return rollsUp ? TokenProvenance.RolledUp : usage.Provenance;
        }
    }

    internal void Forget()
    {
        lock (_lock)
        {
            _recent = new Half();
            _older = null;
        }
    }

    private void Add(Response response)
    {
        if (_recent.Count >= KeptAtMost / 2)
        {
            _older = _recent;
            _recent = new Half();
        }

        _recent.Add(response);
    }

    private sealed class Half
    {
        private readonly Dictionary<Response, Response> _responses = new(Response.Comparer);
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

        internal int Count { get; private set; }

        internal bool Knows(string responseId) => _ids.Contains(responseId);

        internal bool Contains(Response response)
        {
            _responses.TryGetValue(response, out Response? known);
            while (known is not null && !known.MayBe(response))
            {
                known = known.NextOfSameSize;
            }

            return known is not null;
        }

        internal void Add(Response response)
        {
            if (_responses.TryGetValue(response, out Response? first))
            {
                response.NextOfSameSize = first.NextOfSameSize;
                first.NextOfSameSize = response;
            }
            else
            {
                _responses.Add(response, response);
            }

            _ids.Add(response.Id);
            Count++;
        }
    }

    // A class: a table of values makes a native binary contain all that a boxed one could be asked.
    private sealed class Response(string id, string? provider, in TokenUsage usage)
    {
        internal static readonly IEqualityComparer<Response> Comparer = new SameIdAndCounts();

        internal readonly string Id = id;
        internal readonly string? Provider = provider;
        internal Response? NextOfSameSize;

        private readonly TokenUsage _usage = usage;

        // An abstraction over providers does not name the one that it called, nor all parts of what it counts.
        internal bool MayBe(Response other) =>
            (Provider is null || other.Provider is null || string.Equals(Provider, other.Provider, StringComparison.Ordinal))
            && MayBe(_usage.CacheReadTokens, other._usage.CacheReadTokens)
            && MayBe(_usage.CacheWriteTokens, other._usage.CacheWriteTokens)
            && MayBe(_usage.ReasoningTokens, other._usage.ReasoningTokens);

        private static bool MayBe(long? part, long? other) => part is null || other is null || part == other;

        private sealed class SameIdAndCounts : IEqualityComparer<Response>
        {
            public bool Equals(Response? x, Response? y) =>
                x is not null
                && y is not null
                && string.Equals(x.Id, y.Id, StringComparison.Ordinal)
                && RunTotals.AreSame(in x._usage, in y._usage);

            public int GetHashCode(Response obj) =>
                (int)unchecked((StringComparer.Ordinal.GetHashCode(obj.Id) * 31L)
                    + ((obj._usage.InputTokens ?? -1) * 17L)
                    + (obj._usage.OutputTokens ?? -1));
        }
    }
}

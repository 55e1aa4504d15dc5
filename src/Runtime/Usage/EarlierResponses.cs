using Tracking.CompilerServices;

namespace Tracking;

/// <summary>
/// The responses of one stream before the one that reported last. Made when a second one appears (a client that invokes
/// functions makes several requests), so that streams of one response cost nothing.
/// </summary>
/// <remarks>
/// Responses can come mixed, where several streams are merged into one: the latest are kept open, each by its id, so that a
/// count which one of them repeats is not counted twice. With more than <see cref="OpenAtMost"/> at once the one that has been silent longest
/// is closed; should it report again, that is added, as Microsoft.Extensions.AI means counts to be.
/// </remarks>
internal sealed class EarlierResponses
{
    internal const int OpenAtMost = 64;

    private const int OpenAtFirst = 4;

    private Response[] _open = new Response[OpenAtFirst];
    private int _count;
    private readonly List<TokenUsage> _closedRequests = [];
    private NormalizedUsage _closed;

    /// <summary>Adds counts that nothing reported later can belong to.</summary>
    internal void Close(in RawUsage counts) => _closed = Add(in _closed, in counts, _closedRequests);

    /// <summary>Puts one response aside for another.</summary>
    /// <returns>What the other has reported before.</returns>
    internal RawUsage Exchange(string responseId, in RawUsage counts, string otherResponseId)
    {
        int slot = Find(otherResponseId);
        RawUsage other = slot < 0 ? default : _open[slot].Counts;
        if (slot < 0)
        {
            slot = MakeRoom();
        }

        Array.Copy(_open, slot + 1, _open, slot, _count - slot - 1);
        _open[_count - 1] = new Response(responseId, counts);
        return other;
    }

    /// <summary>All responses together, with the one that reported last.</summary>
    internal NormalizedUsage SumWith(in RawUsage last)
    {
        List<TokenUsage> requests = [.. _closedRequests];
        NormalizedUsage sum = _closed;
        for (int slot = 0; slot < _count; slot++)
        {
            sum = Add(in sum, in _open[slot].Counts, requests);
        }

        sum = Add(in sum, in last, requests);
        return requests.Count > 1 ? sum with { Requests = [.. requests] } : sum;
    }

    private static NormalizedUsage Add(in NormalizedUsage sum, in RawUsage counts, List<TokenUsage> requests)
    {
        NormalizedUsage request = UsageNormalizer.Normalize(UsageConvention.InferredByResponse, in counts);
        if (request.IsReported)
        {
            requests.Add(request.Usage);
        }

        return NormalizedUsage.Sum(in sum, in request);
    }

    private int Find(string responseId)
    {
        for (int slot = 0; slot < _count; slot++)
        {
            if (_open[slot].Id == responseId)
            {
                return slot;
            }
        }

        return -1;
    }

    private int MakeRoom()
    {
        if (_count < OpenAtMost)
        {
            if (_count == _open.Length)
            {
                Array.Resize(ref _open, _count * 2);
            }

            return _count++;
        }

        Close(in _open[0].Counts);
        return 0;
    }

    private struct Response(string id, RawUsage counts)
    {
        internal readonly string Id = id;
        internal RawUsage Counts = counts;
    }
}

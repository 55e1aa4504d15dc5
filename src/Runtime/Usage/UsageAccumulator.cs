using System.Runtime.CompilerServices;
using Tracking.CompilerServices;

namespace Tracking;

/// <summary>Puts together the counts that come in one response or one stream. It never throws.</summary>
/// <remarks>
/// Cumulative counts: per field the latest that is positive. Microsoft.Extensions.AI: a report of a response that does not raise
/// its input and does not lower its output repeats the one before it; others are added, and so are different responses. An update
/// without a response id belongs to the response before it. Each response is normalized by its own numbers before it is added:
/// a sum of inputs would hide a cache that exceeds one of them.
/// </remarks>
internal struct UsageAccumulator
{
    private const int AtLeastTwo = 2;

    private RawUsage _current;
    private TokenUsage _users;
    private string? _responseId;
    private EarlierResponses? _earlier;
    private UsageConvention _convention;
    private UsageConvention _underlying;
    private long _lastInput;
    private int _reports;
    private bool _isUnderlying;
    private bool _isUsers;
    private int _requests;
    private bool _hasTotalOfItsOwn;

    /// <summary>How often counts were reported that say something.</summary>
    internal readonly int Reports => _reports;

    internal void Report(UsageConvention convention, in RawUsage counts, string? responseId)
    {
        CountReport(in counts);
        _convention = convention;
        if (convention == UsageConvention.InferredByResponse)
        {
            TurnTo(responseId);
            Continue(in counts);
            _lastInput = counts.Input ?? 0;
        }
        else
        {
            _current = RawUsage.Latest(in _current, in counts);
        }
    }

    /// <summary>
    /// Takes the counts of the SDK's own object under an abstraction's. They stand until the abstraction reports the response
    /// itself; where both tell of the same tokens, they add the parts that the abstraction leaves out.
    /// </summary>
    internal void ReportUnderlying(UsageConvention convention, in RawUsage counts, string? responseId)
    {
        CountReport(in counts);
        _convention = UsageConvention.InferredByResponse;
        TurnTo(responseId);
        if (!_isUnderlying && _current.HasPositiveCount)
        {
            RawUsage underlying = Included(convention, in counts);
            // Client pipelines that make several requests give their sum with the last one's object.
            ReportRequests(underlying.Input > 0 && _lastInput > underlying.Input ? AtLeastTwo : 0);
            _current = _current.CompletedBy(in underlying);
        }
        else if (counts.HasPositiveCount)
        {
            _current = RawUsage.Latest(in _current, in counts);
            _underlying = convention;
            _isUnderlying = true;
        }
    }

    /// <summary>Takes how many requests there were at least, where the reports do not tell them apart.</summary>
    internal void ReportRequests(int count) => _requests = Math.Max(_requests, count);

    /// <summary>Takes the web searches of a response; in a stream, as they are so far.</summary>
    internal void ReportWebSearches(long? count, string? responseId)
    {
        if (count >= 0)
        {
            TurnTo(responseId);
            _current = RawUsage.Latest(in _current, default(RawUsage) with { WebSearches = count });
        }
    }

    /// <summary>Takes what a user's reader returns: it is in the convention already, and means what it says.</summary>
    internal void Report(in TokenUsage usage)
    {
        // Most elements of a stream say nothing.
        if (usage.HasCounts)
        {
            usage.GiveTo(ref this);
        }
    }

    // Not inlined: otherwise what a reader returns would be written to memory also where it says nothing.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Take(
        long input,
        long output,
        long reasoning,
        long cacheRead,
        long cacheWrite,
        long cacheWriteOneHour,
        long total,
        long inputAudio,
        long outputAudio,
        TokenUsage.ReportedCounts reported)
    {
        TokenUsage usage = new(input, output, reasoning, cacheRead, cacheWrite, cacheWriteOneHour, total, inputAudio, outputAudio, reported);
        _reports += usage.HasPositiveCount ? 1 : 0;
        _hasTotalOfItsOwn |= usage.TotalTokens is { } whole && whole != TokenUsage.Sum(usage.InputTokens, usage.OutputTokens);
        if (_isUsers)
        {
            Merge(usage);
        }
        else
        {
            _users = usage;
            _isUsers = true;
        }
    }

    /// <param name="normalized">The usage; it is empty before.</param>
    internal readonly void Normalize(ref NormalizedUsage normalized)
    {
        if (_isUsers)
        {
            UsageNormalizer.Accept(in _users, ref normalized);
        }
        else
        {
            NormalizeProviders(ref normalized);
        }
    }

    // An abstraction's counts include the cache; so must what stands in for them.
    private static RawUsage Included(UsageConvention convention, in RawUsage counts)
    {
        if (convention != UsageConvention.CacheApart)
        {
            return counts;
        }

        RawUsage reported = counts.WithoutNegatives();
        long? input = TokenUsage.Sum(reported.Input, reported.Cache);
        return reported with { Input = input, Total = TokenUsage.Sum(input, reported.Output) };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void NormalizeProviders(ref NormalizedUsage normalized)
    {
        RawUsage current = Settled();
        normalized = _earlier is null ? UsageNormalizer.Normalize(_convention, in current) : _earlier.SumWith(in current);
        if (_requests > normalized.RequestCount)
        {
            normalized.RequestCount = _requests;
        }
    }

    private readonly RawUsage Settled() => _isUnderlying ? Included(_underlying, in _current) : _current;

    private void CountReport(in RawUsage counts)
    {
        if (counts.HasPositiveCount)
        {
            _reports++;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Merge(TokenUsage usage)
    {
        RawUsage users = RawUsage.Of(in _users);
        RawUsage next = RawUsage.Of(in usage);
        RawUsage merged = RawUsage.Latest(in users, in next);
        // Input in one element and output in the next: the later of two totals would be less than the two together.
        long? total = merged.Total is null || _hasTotalOfItsOwn
            ? RawUsage.Greatest(in users, in next).Total
            : TokenUsage.Sum(merged.Input, merged.Output);
        _users = (merged with { Total = total }).AsReported();
    }

    private void TurnTo(string? responseId)
    {
        if (responseId is null || responseId == _responseId)
        {
            return;
        }

        if (_responseId is not null)
        {
            _earlier ??= new EarlierResponses();
            _current = _earlier.Exchange(_responseId, Settled(), responseId);
            _isUnderlying = false;
        }

        _responseId = responseId;
    }

    private void Continue(in RawUsage counts)
    {
        if (_isUnderlying && counts.HasPositiveCount)
        {
            RawUsage underlying = Settled();
            bool losesInput = (counts.Input ?? 0) < underlying.Input;
            // An adapter passes on what came last, which may be zeros: they erase nothing here either.
            bool losesOutput = underlying.Output > 0 && !(counts.Output > 0);
            _current = losesInput || losesOutput ? RawUsage.Greatest(in underlying, in counts) : counts.CompletedBy(in underlying);
            _isUnderlying = false;
            return;
        }

        bool raisesInput = _current.Input > 0 && counts.Input > _current.Input;
        // 0 says nothing of an output that was there.
        bool lowersOutput = counts.Output > 0 && counts.Output < _current.Output;
        bool oneSaysNothing = !counts.HasPositiveCount || !_current.HasPositiveCount;
        bool bothHaveInput = counts.Input > 0 && _current.Input > 0;
        if (oneSaysNothing)
        {
            _current = RawUsage.Greatest(in _current, in counts);
        }
        else if (!raisesInput && !lowersOutput)
        {
            _current = RawUsage.Repeated(in _current, in counts);
        }
        else if (bothHaveInput)
        {
            // Two prompts are two requests, even under one id or none.
            _earlier ??= new EarlierResponses();
            _earlier.Close(in _current);
            _current = counts;
        }
        else
        {
            _current = RawUsage.Sum(in _current, in counts);
        }
    }
}

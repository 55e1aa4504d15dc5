using Tracking.CompilerServices;

namespace Tracking;

/// <summary>Puts together the counts that come in one response or one stream. It never throws.</summary>
/// <remarks>
/// Cumulative counts: per field the greatest, whatever the order. Microsoft.Extensions.AI: reports of one response that repeat
/// its input and do not lower its output are cumulative, too; others are added, and so are different responses. An update
/// without a response id belongs to the response before it. Each response is normalized by its own numbers before it is added:
/// a sum of inputs would hide a cache that exceeds one of them.
/// </remarks>
internal struct UsageAccumulator
{
    private RawUsage _current;
    private string? _responseId;
    private EarlierResponses? _earlier;
    private UsageConvention _convention;
    private bool _isUsers;
    private bool _hasTotalOfItsOwn;

    internal void Report(UsageConvention convention, in RawUsage counts, string? responseId)
    {
        _convention = convention;
        if (convention == UsageConvention.InferredByResponse)
        {
            TurnTo(responseId);
            Continue(in counts);
        }
        else
        {
            _current = RawUsage.Greatest(in _current, in counts);
        }
    }

    /// <summary>Takes what a user's reader returns: it is in the convention already, and means what it says.</summary>
    internal void Report(in TokenUsage usage)
    {
        _isUsers = true;
        _hasTotalOfItsOwn |= usage.TotalTokens is { } total && total != TokenUsage.Sum(usage.InputTokens, usage.OutputTokens);
        _current = RawUsage.Greatest(in _current, RawUsage.Of(in usage));
    }

    internal readonly NormalizedUsage Normalize()
    {
        if (_isUsers)
        {
            return UsageNormalizer.Accept(MergedOfUsers().AsReported());
        }

        return _earlier is null
            ? UsageNormalizer.Normalize(_convention, in _current)
            : _earlier.SumWith(in _current);
    }

    // Input in one element and output in the next: the greatest of two totals would be less than the two together.
    private readonly RawUsage MergedOfUsers() => _current.Total is null || _hasTotalOfItsOwn
        ? _current
        : _current with { Total = TokenUsage.Sum(_current.Input, _current.Output) };

    private void TurnTo(string? responseId)
    {
        if (responseId is null || responseId == _responseId)
        {
            return;
        }

        if (_responseId is not null)
        {
            _earlier ??= new EarlierResponses();
            _current = _earlier.Exchange(_responseId, in _current, responseId);
        }

        _responseId = responseId;
    }

    private void Continue(in RawUsage counts)
    {
        bool repeatsInput = counts.Input > 0 && counts.Input == _current.Input;
        bool lowersOutput = counts.Output >= 0 && counts.Output < _current.Output;
        bool oneSaysNothing = !counts.HasPositiveCount || !_current.HasPositiveCount;
        bool bothHaveInput = counts.Input > 0 && _current.Input > 0;
        if (oneSaysNothing || (repeatsInput && !lowersOutput))
        {
            _current = RawUsage.Greatest(in _current, in counts);
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

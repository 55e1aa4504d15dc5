namespace Tracking;

/// <summary>The costs of a run's billed calls together. While no call has one, there is none, and nothing is left out of it.</summary>
internal readonly struct RunCost
{
    private readonly CostGaps _gaps;
    private readonly bool _isIncomplete;

    private RunCost(decimal? amount, CostGaps gaps, bool isIncomplete)
    {
        Amount = amount;
        _gaps = gaps;
        _isIncomplete = isIncomplete;
    }

    internal decimal? Amount { get; }

    internal CostGaps Gaps => Amount is null ? CostGaps.None : _gaps | (_isIncomplete ? CostGaps.UnratedCalls : CostGaps.None);

    internal RunCost Add(decimal? amount, CostGaps gaps) => amount is { } cost
        ? new RunCost((Amount ?? 0) + cost, _gaps | gaps, _isIncomplete)
        : new RunCost(Amount, _gaps, isIncomplete: true);
}

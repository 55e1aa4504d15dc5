using System.Collections.Concurrent;

namespace Tracking;

/// <summary>Gives a record its cost when its run is over, and says once for each model that it has none.</summary>
internal sealed class LivePricing(PriceTable prices, TrackingLog log)
{
    // Model names come from responses: what a hostile server invents must not fill the memory, nor the log.
    private const int WarnedAtMost = 1000;

    private readonly ConcurrentDictionary<(string? Provider, string? Model), bool> _warned = new();
    private int _warnings;

    internal void Rate(ref ModelCallRecord record)
    {
        CallCost cost = prices.Rate(in record, out bool modelIsUnknown);
        if (modelIsUnknown)
        {
            WarnOf(record.Provider, record.Model);
        }

        record = record with
        {
            Cost = cost.Amount,
            Currency = cost.Currency,
            PriceVersion = cost.PriceVersion,
            CostGaps = cost.Gaps,
        };
    }

    private void WarnOf(string? provider, string? model)
    {
        (string? Provider, string? Model) key = (ForeignText.Bounded(provider), ForeignText.Bounded(model));
        if (Volatile.Read(ref _warnings) < WarnedAtMost && _warned.TryAdd(key, true))
        {
            Interlocked.Increment(ref _warnings);
            log.ModelWithoutPrice(provider ?? "unknown", model ?? "unknown");
        }
    }
}

namespace Tracking;

/// <summary>Rates a call from nothing but its record, so that a stored record is rated as a live one is.</summary>
internal static class RecordRating
{
    /// <param name="prices">The prices.</param>
    /// <param name="record">The record.</param>
    /// <param name="modelIsUnknown">Whether there was something to rate, and no prices for its model.</param>
    internal static CallCost Rate(PriceSnapshot prices, in ModelCallRecord record, out bool modelIsUnknown)
    {
        modelIsUnknown = false;
        TokenUsage usage = record.Usage;
        if (usage.Provenance == TokenProvenance.Replayed)
        {
            return prices.Free;
        }

        bool contradictsItself = (record.Reconciliation & UsageReconciliation.PartExceedsWhole) != 0;
        if (usage.Provenance == TokenProvenance.RolledUp || !usage.HasPositiveCount || contradictsItself)
        {
            return default;
        }

        PriceMatch match = prices.Find(record.Provider, record.Model);
        if (match.Prices is null)
        {
            // The name of a deployment, or a snapshot newer than the file: what was asked for may be known.
            match = prices.Find(record.Provider, record.RequestModel);
        }

        modelIsUnknown = match.Prices is null;
        PriceContext context = new()
        {
            ServiceTier = record.ServiceTier,
            Speed = record.Speed,
            Region = record.Region,
            Requests = record.RequestCount,
            WebSearches = record.WebSearches,
        };
        return record.RequestUsages.Count > 1
            ? RateEach(prices, match, in record, in context)
            : prices.Rate(match, in usage, record.StartedAt, in context);
    }

    // Each request has the tier of its own prompt, which the sum of them would hide.
    private static CallCost RateEach(PriceSnapshot prices, PriceMatch match, in ModelCallRecord record, in PriceContext whole)
    {
        CallCost sum = default;
        // Which of them made the searches is not known, nor does it matter: they are billed apart.
        PriceContext context = whole with { Requests = 1 };
        IReadOnlyList<TokenUsage> requests = record.RequestUsages;
        for (int request = 0; request < requests.Count; request++)
        {
            CallCost cost = prices.Rate(match, requests[request], record.StartedAt, in context);
            context = context with { WebSearches = null };
            if (cost.Amount is { } amount)
            {
                sum = cost with { Amount = (sum.Amount ?? 0) + amount, Gaps = sum.Gaps | cost.Gaps };
            }
        }

        return sum;
    }
}

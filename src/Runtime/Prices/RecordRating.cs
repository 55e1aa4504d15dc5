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
        PriceContext context = new() { ServiceTier = record.ServiceTier, Requests = record.RequestCount };
        return prices.Rate(match, in usage, record.StartedAt, in context);
    }
}

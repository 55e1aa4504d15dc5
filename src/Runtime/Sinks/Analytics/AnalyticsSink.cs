namespace Tracking;

/// <summary>Gives an emitter a row for each run, and what calls add to the aggregates.</summary>
internal sealed class AnalyticsSink(IAnalyticsEmitter emitter) : IModelCallSink
{
    private const string UnknownBackend = "unknown";

    public bool WantsMetrics => false;

    public bool IsUnbuffered => emitter.IsUnbuffered;

    public void OnCompleted(in ModelCallRecord record)
    {
        AnalyticsRow row = AnalyticsRows.Of(in record);
        emitter.EmitRow(in row);
        AnalyticsKey count = new(AnalyticsMethods.Of(in record), AnalyticsMeasure.Count, record.Provider ?? UnknownBackend);
        // Its calls have been counted; one whose calls nobody tracked has tokens of its own all the same.
        if (record is { IsRun: false, Outcome: CallOutcome.Success })
        {
            emitter.EmitAggregate(in count, 1);
        }

        if (BilledTokens(record.Usage) is var tokens and > 0)
        {
            emitter.EmitAggregate(count with { Measure = AnalyticsMeasure.Tokens }, tokens);
        }
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => emitter.FlushAsync(cancellationToken);

    private static long BilledTokens(in TokenUsage usage)
    {
        if (!usage.IsBilled)
        {
            return 0;
        }

        return TokenUsage.Sum(usage.InputTokens, usage.OutputTokens) ?? usage.TotalTokens ?? 0;
    }
}

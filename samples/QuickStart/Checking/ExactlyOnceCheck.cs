using Tracking;

namespace QuickStart.Checking;

/// <summary>Compares what was tracked with what was called.</summary>
public static class ExactlyOnceCheck
{
    /// <summary>Says what is wrong, one sentence each; nothing if every call was tracked exactly once.</summary>
    /// <param name="expected">The calls that were made.</param>
    /// <param name="journal">What the sinks were given.</param>
    /// <param name="rated">The runs that were rated once each.</param>
    public static IReadOnlyList<string> Run(IEnumerable<ExpectedCall> expected, CallJournal journal, IReadOnlyCollection<RunId> rated) =>
    [
        .. Calls(expected, journal.Records),
        .. RunIds(journal),
        .. journal.Records.SelectMany(record => Metrics(record, journal, rated)),
    ];

    private static IEnumerable<string> Calls(IEnumerable<ExpectedCall> expected, IEnumerable<ModelCallRecord> records)
    {
        List<ModelCallRecord> unexplained = [.. records];
        foreach (ExpectedCall call in expected)
        {
            int found = unexplained.FindIndex(call.Matches);
            if (found < 0)
            {
                yield return $"No record matches {call}.";
            }
            else
            {
                unexplained.RemoveAt(found);
            }
        }

        foreach (ModelCallRecord record in unexplained)
        {
            yield return $"Run {record.RunId} of {record.Descriptor.Key} was not expected: "
                + $"{record.Outcome} {record.ErrorCode}, {TokenCounts.Of(record.Usage)}.";
        }
    }

    private static IEnumerable<string> RunIds(CallJournal journal)
    {
        foreach (IGrouping<RunId, ModelCallRecord> run in journal.Records.GroupBy(record => record.RunId).Where(run => run.Count() > 1))
        {
            yield return $"Run {run.Key} has {run.Count()} records.";
        }

        foreach (RunId stray in journal.Metrics.Select(metric => metric.RunId).Except(journal.Records.Select(record => record.RunId)))
        {
            yield return $"Run {stray} has metrics and no record.";
        }
    }

    private static IEnumerable<string> Metrics(ModelCallRecord record, CallJournal journal, IReadOnlyCollection<RunId> rated)
    {
        foreach (MetricKind kind in Enum.GetValues<MetricKind>())
        {
            int expected = ExpectedMetrics(kind, record, rated);
            int actual = journal.Metrics.Count(metric => metric.RunId == record.RunId && metric.Kind == kind);
            if (actual != expected)
            {
                yield return $"Run {record.RunId} of {record.Descriptor.Key} has {actual} metrics of kind {kind}, not {expected}.";
            }
        }
    }

    private static int ExpectedMetrics(MetricKind kind, ModelCallRecord record, IReadOnlyCollection<RunId> rated) => kind switch
    {
        MetricKind.Duration or MetricKind.Outcome => 1,
        MetricKind.Tokens => record.Usage.Provenance == TokenProvenance.None ? 0 : 1,
        MetricKind.TimeToFirstChunk => record.TimeToFirstChunk is null ? 0 : 1,
        MetricKind.TimeToFirstToken => record.TimeToFirstToken is null ? 0 : 1,
        MetricKind.Feedback => rated.Count(run => run == record.RunId),
        _ => 0,
    };
}

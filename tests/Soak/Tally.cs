using System.Globalization;

namespace Tracking.Soak.Tests;

/// <summary>Counts what is recorded in memory that does not grow: a bit for each execution says whether it was seen.</summary>
internal sealed class Tally(int executions) : IModelCallSink
{
    private readonly int[] _seen = new int[(executions / 32) + 1];
    private readonly long[] _outcomes = new long[4];
    private long _outputTokens;
    private long _twice;
    private long _runs;
    private long _records;

    public bool WantsMetrics => false;

    internal long Records => Interlocked.Read(ref _records);

    public void OnCompleted(in ModelCallRecord record)
    {
        if (record.IsRun)
        {
            Interlocked.Increment(ref _runs);
            return;
        }

        int number = int.Parse(record.CorrelationId!, CultureInfo.InvariantCulture);
        int bit = 1 << (number % 32);
        if ((Interlocked.Or(ref _seen[number / 32], bit) & bit) != 0)
        {
            Interlocked.Increment(ref _twice);
        }

        Interlocked.Increment(ref _outcomes[(int)record.Outcome]);
        Interlocked.Add(ref _outputTokens, record.Usage.OutputTokens ?? 0);
        Interlocked.Increment(ref _records);
    }

    internal Totals Totals() => new(
        _outcomes[(int)CallOutcome.Success],
        _outcomes[(int)CallOutcome.Error],
        _outcomes[(int)CallOutcome.Cancelled],
        _outcomes[(int)CallOutcome.Abandoned],
        _runs,
        _outputTokens,
        _twice);
}

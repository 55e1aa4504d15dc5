namespace Tracking;

/// <summary>The records of a run's calls in the order in which they completed, and their sums.</summary>
internal sealed class RunRecords
{
    private readonly object _lock = new();
    private RunRecordList _records;
    private TokenUsage _billed;
    private RunCost _cost;
    private long? _contextWindowTokens;
    private int _calls;

    internal int Calls
    {
        get
        {
            lock (_lock)
            {
                return _calls;
            }
        }
    }

    internal TokenUsage Billed
    {
        get
        {
            lock (_lock)
            {
                return _billed;
            }
        }
    }

    internal RunCost Cost
    {
        get
        {
            lock (_lock)
            {
                return _cost;
            }
        }
    }

    internal long? ContextWindowTokens
    {
        get
        {
            lock (_lock)
            {
                return _contextWindowTokens;
            }
        }
    }

    internal void Add(CompletedCall call)
    {
        ref readonly ModelCallRecord record = ref call.Record;
        lock (_lock)
        {
            _records.Add(call);
            _calls += record.IsRun ? 0 : 1;
            AddBilled(in record);
            if (RunTotals.FillsContextWindow(in record))
            {
                _contextWindowTokens = record.Usage.InputTokens;
            }
        }
    }

    /// <summary>Adds what the run was billed itself.</summary>
    internal void AddOwn(in ModelCallRecord record)
    {
        lock (_lock)
        {
            AddBilled(in record);
        }
    }

    internal IReadOnlyList<ModelCallRecord> Copy()
    {
        RunRecordList records;
        lock (_lock)
        {
            records = _records;
        }

        return records.ToArray();
    }

    internal IReadOnlyList<ModelCallRecord> Drain()
    {
        RunRecordList drained;
        lock (_lock)
        {
            drained = _records;
            _records = default;
        }

        return drained.ToArray();
    }

    private void AddBilled(in ModelCallRecord record)
    {
        if (record.Usage.IsBilled)
        {
            _billed = RunTotals.Add(in _billed, record.Usage);
            _cost = _cost.Add(record.Cost, record.CostGaps);
        }
    }
}

namespace Tracking;

/// <summary>The place of a call inside a parent run, while its core runs: tracked calls that the core makes are seen here.</summary>
/// <remarks>
/// A call whose response is made from those of calls inside it (a tracked pipeline under a tracked method, a function-invoking
/// loop) reports tokens that those calls have reported already.
/// </remarks>
internal sealed class InnerCalls : IParentRun
{
    private readonly object _lock = new();
    private readonly IParentRun _run;
    private IParentRun? _outer;
    private TokenUsage _billed;
    private TokenUsage _answered;
    private bool _isOver;

    internal InnerCalls(IParentRun outer)
    {
        ParentChain.Compact(outer);
        _run = outer.Run;
        _outer = outer;
    }

    public IParentRun Run => _run;

    public IParentRun? Outer
    {
        get => Volatile.Read(ref _outer);
        set => Volatile.Write(ref _outer, value);
    }

    public RunId RunId => _run.RunId;

    public ModelCallPipeline Pipeline => _run.Pipeline;

    public bool IsClosed => _run.IsClosed;

    public bool IsOver => Volatile.Read(ref _isOver) || _run.IsClosed;

    public int NextStep() => _run.NextStep();

    public string? TakeCorrelationId() => _run.TakeCorrelationId();

    public TokenProvenance Bill(InnerCalls? inner, string? provider, string? responseId, in TokenUsage usage) =>
        _run.Bill(inner, provider, responseId, in usage);

    public void Take(CompletedCall completed, bool isOwn)
    {
        ref readonly ModelCallRecord record = ref completed.Record;
        lock (_lock)
        {
            if (record.Usage.IsBilled)
            {
                _billed = RunTotals.Add(in _billed, record.Usage);
            }

            if (record.Usage.IsBilled || record.Usage.Provenance == TokenProvenance.Replayed)
            {
                _answered = RunTotals.Add(in _answered, record.Usage);
            }
        }
    }

    /// <summary>The call is over: what its core has left behind makes its calls in the run.</summary>
    internal void End() => Volatile.Write(ref _isOver, true);

    /// <summary>Whether counts are what the calls inside this one reported together, with responses that came again or without.</summary>
    internal bool AddUpTo(in TokenUsage usage)
    {
        lock (_lock)
        {
            return AreThose(in _billed, in usage) || AreThose(in _answered, in usage);
        }
    }

    private static bool AreThose(in TokenUsage sum, in TokenUsage usage) => sum.HasPositiveCount && RunTotals.AreSame(in sum, in usage);
}

namespace Tracking;

/// <summary>The place of a call inside a parent run, while its core runs: tracked calls that the core makes are seen here.</summary>
/// <remarks>
/// A call whose response is made from those of calls inside it (a tracked pipeline under a tracked method, a function-invoking
/// loop) reports tokens that those calls have reported already.
/// </remarks>
internal sealed class InnerCalls(IParentRun parent) : IParentRun
{
    private readonly object _lock = new();
    private TokenUsage _billed;

    public IParentRun Run => parent.Run;

    public RunId RunId => parent.RunId;

    public ModelCallPipeline Pipeline => parent.Pipeline;

    public bool IsClosed => parent.IsClosed;

    /// <summary>What the calls inside this one have been billed, or no usage.</summary>
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

    public int NextStep() => parent.NextStep();

    public string? TakeCorrelationId() => parent.TakeCorrelationId();

    public TokenProvenance Bill(in TokenUsage inner, string? provider, string? responseId, in TokenUsage usage) =>
        parent.Bill(in inner, provider, responseId, in usage);

    public void OnCallCompleted(in ModelCallRecord record)
    {
        if (record.Usage.IsBilled)
        {
            lock (_lock)
            {
                _billed = RunTotals.Add(in _billed, record.Usage);
            }
        }

        parent.OnCallCompleted(in record);
    }
}

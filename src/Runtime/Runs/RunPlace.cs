namespace Tracking;

/// <summary>A run as the flows see it that are inside it.</summary>
/// <remarks>
/// Not the run itself: a flow keeps what it holds, and a run that its owner has forgotten would never be collected, nor would its
/// records. What stays here when the run is over is small.
/// </remarks>
internal sealed class RunPlace : IParentRun
{
    private readonly WeakReference<ModelRun> _run;
    private readonly RunId _runId;
    private readonly BilledResponses _responses;
    private ModelRun? _method;
    private IParentRun? _outer;
    private int _steps;
    private int _ended;
    private bool _isClosed;
    private bool _hasNotes;

    /// <param name="run">The run.</param>
    /// <param name="identity">The run's identity.</param>
    /// <param name="outer">The place that the run was opened in, or null.</param>
    internal RunPlace(ModelRun run, in RunIdentity identity, IParentRun? outer)
    {
        _run = new WeakReference<ModelRun>(run);
        _runId = identity.RunId;
        Pipeline = identity.Pipeline;
        _outer = outer;
        OwnsResponses = outer?.Run is not RunPlace;
        _responses = outer?.Run is RunPlace place ? place._responses : new BilledResponses();
    }

    public IParentRun Run => this;

    public IParentRun? Outer
    {
        get => Volatile.Read(ref _outer);
        set => Volatile.Write(ref _outer, value);
    }

    public RunId RunId => _runId;

    public ModelCallPipeline Pipeline { get; }

    public bool IsClosed => Volatile.Read(ref _isClosed);

    public bool IsOver => Volatile.Read(ref _isClosed);

    /// <summary>The run, or null if nobody has it any more.</summary>
    internal ModelRun? Handle => _run.TryGetTarget(out ModelRun? run) ? run : null;

    /// <summary>Whether no call was recorded in the run, and none was begun that will be.</summary>
    internal bool IsEmpty => Volatile.Read(ref _ended) == Volatile.Read(ref _steps) && (_method ?? Handle) is { HasCalls: false };

    /// <summary>How many responses are remembered, for this run and those that it is inside of.</summary>
    internal int RememberedResponses => _responses.Count;

    private bool OwnsResponses { get; }

    public int NextStep() => Interlocked.Increment(ref _steps);

    public string? TakeCorrelationId() => Volatile.Read(ref _hasNotes) ? CorrelationNotes.Take(this) : null;

    public TokenProvenance Bill(InnerCalls? inner, string? provider, string? responseId, in TokenUsage usage) =>
        _responses.Bill(inner, provider, responseId, in usage);

    public void Take(CompletedCall completed, bool isOwn)
    {
        if (isOwn)
        {
            Interlocked.Increment(ref _ended);
        }

        if (_run.TryGetTarget(out ModelRun? run))
        {
            run.Take(completed);
        }
    }

    internal void Note(string correlationId)
    {
        CorrelationNotes.Write(this, correlationId);
        Volatile.Write(ref _hasNotes, true);
    }

    /// <summary>Keeps the run while it is open, though nobody but its method has it.</summary>
    internal void Keep(ModelRun run) => _method = run;

    /// <summary>The run is over.</summary>
    internal void Close()
    {
        Volatile.Write(ref _isClosed, true);
        _method = null;
        ParentChain.Compact(this);
    }

    /// <summary>Forgets responses; a run inside another leaves that to the other, which is billed for both.</summary>
    internal void ForgetResponses()
    {
        if (OwnsResponses)
        {
            _responses.Forget();
        }
    }
}

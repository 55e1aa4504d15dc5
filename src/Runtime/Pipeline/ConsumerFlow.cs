namespace Tracking;

/// <summary>
/// The consumer's execution context while the core runs inside its <c>MoveNextAsync</c>. An async wrapper would isolate the
/// consumer from what the core sets in its flow; one that is not async has to do it itself.
/// </summary>
internal readonly struct ConsumerFlow
{
    private readonly IParentRun? _outer;
    private readonly bool _entered;

    /// <param name="memory">The flow as the last move found it.</param>
    /// <param name="parent">The run to enter, if there is one yet.</param>
    /// <param name="opensRun">Whether the core's start opens a run, which is to be left with the flow.</param>
    internal ConsumerFlow(ref FlowMemory memory, IParentRun? parent, bool opensRun)
    {
        Context = ExecutionContext.Capture();
        _entered = opensRun || parent is not null;
        if (_entered && Context is null)
        {
            _outer = AmbientRun.Current;
        }

        if (parent is not null)
        {
            memory.Enter(Context, parent);
        }
    }

    /// <summary>Null where the consumer suppressed the flow.</summary>
    internal ExecutionContext? Context { get; }

    internal void Leave()
    {
        if (Context is null)
        {
            if (_entered)
            {
                AmbientRun.Current = _outer;
            }
        }
        else if (!ReferenceEquals(Context, ExecutionContext.Capture()))
        {
            ExecutionContext.Restore(Context);
        }
    }
}

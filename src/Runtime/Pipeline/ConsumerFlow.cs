namespace Tracking;

/// <summary>
/// The consumer's execution context while the core runs inside its <c>MoveNextAsync</c>. An async wrapper would isolate the
/// consumer from what the core sets in its flow; one that is not async has to do it itself.
/// </summary>
internal readonly struct ConsumerFlow
{
    private readonly AmbientScope _scope;

    internal ConsumerFlow(IParentRun? parent, bool opensRun)
    {
        Context = ExecutionContext.Capture();
        _scope = new AmbientScope(parent, opensRun);
    }

    /// <summary>Null where the consumer suppressed the flow.</summary>
    internal ExecutionContext? Context { get; }

    internal void Leave()
    {
        if (Context is null)
        {
            _scope.Leave();
        }
        else if (!ReferenceEquals(Context, ExecutionContext.Capture()))
        {
            ExecutionContext.Restore(Context);
        }
    }
}

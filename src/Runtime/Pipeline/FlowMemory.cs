namespace Tracking;

/// <summary>
/// The consumer's execution context of the last move of a stream, and the same with the stream's run in it: a context is made anew
/// by each write of an <see cref="AsyncLocal{T}"/>, and a consumer that does nothing to its own has the same at each move.
/// </summary>
internal struct FlowMemory
{
    private ExecutionContext? _consumer;
    private ExecutionContext? _inside;
    private IParentRun? _parent;

    /// <summary>Makes a run the current one.</summary>
    /// <param name="consumer">The context as it is; null where it does not flow.</param>
    /// <param name="parent">The run.</param>
    internal void Enter(ExecutionContext? consumer, IParentRun parent)
    {
        if (consumer is null)
        {
            AmbientRun.Current = parent;
        }
        else if (ReferenceEquals(_consumer, consumer) && ReferenceEquals(_parent, parent))
        {
            ExecutionContext.Restore(_inside!);
        }
        else
        {
            AmbientRun.Current = parent;
            _consumer = consumer;
            _inside = ExecutionContext.Capture();
            _parent = parent;
        }
    }

    /// <summary>Goes back to the consumer's context if nothing was done to it but to enter the run.</summary>
    internal readonly bool TryLeave(ExecutionContext? consumer)
    {
        if (consumer is null || !ReferenceEquals(_consumer, consumer) || !ReferenceEquals(_inside, ExecutionContext.Capture()))
        {
            return false;
        }

        ExecutionContext.Restore(consumer);
        return true;
    }
}

namespace Tracking;

/// <summary>
/// Makes a stream's parent the current run while the core produces the next element: the consumer may by then be in another
/// run or in none.
/// </summary>
internal readonly ref struct AmbientScope
{
    private readonly ref FlowMemory _memory;
    private readonly ExecutionContext? _consumer;
    private readonly IParentRun? _outer;
    private readonly bool _entered;

    /// <param name="memory">The flow as the last move found it.</param>
    /// <param name="parent">The run to enter, if there is one yet.</param>
    /// <param name="opensRun">Whether the core's start opens a run, which is to be left with the scope.</param>
    internal AmbientScope(ref FlowMemory memory, IParentRun? parent, bool opensRun)
    {
        _memory = ref memory;
        _entered = opensRun || parent is not null;
        if (!_entered)
        {
            return;
        }

        _outer = AmbientRun.Current;
        if (parent is not null)
        {
            _consumer = ExecutionContext.Capture();
            _memory.Enter(_consumer, parent);
        }
    }

    internal void Leave()
    {
        // What the core did to its flow stays, as in an iterator.
        if (_entered && !_memory.TryLeave(_consumer))
        {
            AmbientRun.Current = _outer;
        }
    }
}

namespace Tracking;

/// <summary>
/// Makes a stream's parent the current run while the core produces the next element: the consumer may by then be in another
/// run or in none.
/// </summary>
internal readonly struct AmbientScope
{
    private readonly IParentRun? _outer;
    private readonly bool _entered;

    /// <param name="parent">The run to enter, if there is one yet.</param>
    /// <param name="opensRun">Whether the core's start opens a run, which is to be left with the scope.</param>
    internal AmbientScope(IParentRun? parent, bool opensRun)
    {
        _entered = opensRun || parent is not null;
        if (_entered)
        {
            _outer = AmbientRun.Current;
        }

        if (parent is not null)
        {
            AmbientRun.Current = parent;
        }
    }

    internal void Leave()
    {
        if (_entered)
        {
            AmbientRun.Current = _outer;
        }
    }
}

namespace Tracking;

/// <summary>
/// Makes a stream's parent the current run while the core produces the next element: the consumer may by then be in another
/// run or in none.
/// </summary>
internal readonly struct AmbientScope
{
    private readonly IParentRun? _outer;
    private readonly bool _entered;

    internal AmbientScope(IParentRun? parent)
    {
        if (parent is not null)
        {
            _entered = true;
            _outer = AmbientRun.Current;
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

namespace Tracking.Analyzer.Flow;

/// <summary>
/// The blocks of a region with what holds where each begins. A finally region is run anew for each way into it, so that what
/// holds after success does not mix with what holds after a failure.
/// </summary>
internal sealed class RegionRun(int first, int last, RegionRun? around)
{
    private readonly Dictionary<int, FlowState> inputs = [];
    private readonly SortedSet<int> waiting = [];
    private readonly List<(int Region, FlowState Input, FlowState End)> finallyRuns = [];

    /// <summary>What holds where a finally region ends.</summary>
    internal FlowState End { get; set; } = FlowState.Unreachable;

    internal FlowState InputOf(int ordinal) => inputs.TryGetValue(ordinal, out FlowState? state) ? state : FlowState.Unreachable;

    internal void Reach(int ordinal, FlowState state)
    {
        if (state.IsUnreachable)
        {
            return;
        }

        if (ordinal < first || ordinal > last)
        {
            around?.Reach(ordinal, state);
            return;
        }

        FlowState before = InputOf(ordinal);
        FlowState joined = FlowState.Join(before, state);
        if (before.IsUnreachable || !before.IsSame(joined))
        {
            inputs[ordinal] = joined;
            waiting.Add(ordinal);
        }
    }

    /// <summary>What holds where a finally region of this run ends that began with the same before; null if it has not.</summary>
    internal FlowState? EndOfFinally(int region, FlowState input)
    {
        foreach ((int known, FlowState before, FlowState end) in finallyRuns)
        {
            if (known == region && before.IsSame(input))
            {
                return end;
            }
        }

        return null;
    }

    internal void KeepFinally(int region, FlowState input, FlowState end) => finallyRuns.Add((region, input, end));

    internal int? Next()
    {
        if (waiting.Count == 0)
        {
            return null;
        }

        int next = waiting.Min;
        waiting.Remove(next);
        return next;
    }
}

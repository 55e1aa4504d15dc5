namespace Tracking.Analyzer.Flow;

/// <summary>
/// The blocks of a region with what holds where each begins. A finally region is run anew for each way into it, so that what
/// holds after success does not mix with what holds after a failure.
/// </summary>
internal sealed class RegionRun(int first, int last, RegionRun? around)
{
    private readonly FlowState[] inputs = CreateStates(last - first + 1);
    private readonly FlowState[] followed = CreateStates(last - first + 1);
    private List<(int Region, FlowState Input, FlowState End)>? finallyRuns;

    /// <summary>What holds where a finally region ends.</summary>
    internal FlowState End { get; set; } = FlowState.Unreachable;

    internal FlowState InputOf(int ordinal) => inputs[ordinal - first];

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
        if (!before.IsSame(joined))
        {
            inputs[ordinal - first] = joined;
        }
    }

    /// <summary>What holds at the end of a finally region of this run that began with the same before; null if it has not.</summary>
    internal FlowState? EndOfFinally(int region, FlowState input)
    {
        foreach ((int known, FlowState before, FlowState end) in finallyRuns ?? [])
        {
            if (known == region && before.IsSame(input))
            {
                return end;
            }
        }

        return null;
    }

    internal void KeepFinally(int region, FlowState input, FlowState end) => (finallyRuns ??= []).Add((region, input, end));

    /// <summary>The first block that was reached with something new, and what is new there; null if there is none.</summary>
    internal (int Ordinal, FlowState New)? Next()
    {
        for (int index = 0; index < inputs.Length; index++)
        {
            if (!ReferenceEquals(inputs[index], followed[index]))
            {
                // Each world is followed for itself: what was followed before leads nowhere else now.
                FlowState added = inputs[index].Without(followed[index]);
                followed[index] = inputs[index];
                if (!added.IsUnreachable)
                {
                    return (first + index, added);
                }
            }
        }

        return null;
    }

    private static FlowState[] CreateStates(int count)
    {
        FlowState[] states = new FlowState[count];
        for (int index = 0; index < count; index++)
        {
            states[index] = FlowState.Unreachable;
        }

        return states;
    }
}

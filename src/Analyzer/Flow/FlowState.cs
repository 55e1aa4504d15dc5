namespace Tracking.Analyzer.Flow;

/// <summary>What holds at one point: one world for each set of known conditions with which it can be reached.</summary>
internal sealed class FlowState
{
    // Beyond it conditions are forgotten: code that branches this much is not read twice as closely.
    private const int MostWorlds = 24;

    // Mostly one, so that they are searched from end to end.
    private readonly World[] worlds;

    private FlowState(World[] worlds) => this.worlds = worlds;

    internal static FlowState Unreachable { get; } = new([]);

    internal static FlowState Start { get; } = new([World.Start]);

    internal bool IsUnreachable => worlds.Length == 0;

    internal IReadOnlyList<World> Worlds => worlds;

    internal FlowState With(World world) => IsUnreachable ? new([world]) : Merge(worlds, [world]) is { } merged ? new(merged) : this;

    internal static FlowState Of(IReadOnlyList<World> worlds) => Merge([], worlds) is { } merged ? new(merged) : Unreachable;

    /// <summary>What holds after each world has become another.</summary>
    internal FlowState After(Func<World, World> change)
    {
        World[] changed = Array.ConvertAll(worlds, world => change(world));
        bool isChanged = false;
        bool isApart = true;
        for (int index = 0; index < changed.Length; index++)
        {
            isChanged |= !ReferenceEquals(changed[index], worlds[index]);
            isApart &= ReferenceEquals(changed[index].Known, worlds[index].Known);
        }

        return !isChanged ? this : isApart ? new(changed) : Of(changed);
    }

    /// <summary>The worlds that another state does not have.</summary>
    internal FlowState Without(FlowState other) => other.IsUnreachable ? this
        : Array.FindAll(worlds, world => Array.IndexOf(other.worlds, world) < 0) is { Length: > 0 } added ? new(added)
        : Unreachable;

    internal static FlowState Join(FlowState left, FlowState right)
    {
        if (left.IsUnreachable)
        {
            return right;
        }

        FlowState joined = Merge(left.worlds, right.worlds) is { } merged ? new(merged) : left;
        return joined.worlds.Length > MostWorlds
            ? new([joined.worlds.Select(static world => world with { Known = KnownConditions.None }).Aggregate(World.Join)])
            : joined;
    }

    internal bool IsSame(FlowState other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (worlds.Length != other.worlds.Length)
        {
            return false;
        }

        foreach (World world in worlds)
        {
            if (IndexOf(other.worlds, world.Known) is not (>= 0 and var index) || !world.IsSame(other.worlds[index]))
            {
                return false;
            }
        }

        return true;
    }

    // Null where nothing is added.
    private static World[]? Merge(World[] worlds, IReadOnlyList<World> added)
    {
        List<World>? merged = null;
        foreach (World world in added)
        {
            int index = IndexOf(merged ?? (IReadOnlyList<World>)worlds, world.Known);
            if (index < 0)
            {
                (merged ??= [.. worlds]).Add(world);
            }
            else if ((merged ?? (IReadOnlyList<World>)worlds)[index] is var known
                && !known.IsSame(world)
                && World.Join(known, world) is var joined
                && !known.IsSame(joined))
            {
                (merged ??= [.. worlds])[index] = joined;
            }
        }

        return merged?.ToArray();
    }

    private static int IndexOf(IReadOnlyList<World> worlds, KnownConditions known)
    {
        for (int index = 0; index < worlds.Count; index++)
        {
            if (worlds[index].Known.IsSame(known))
            {
                return index;
            }
        }

        return -1;
    }
}

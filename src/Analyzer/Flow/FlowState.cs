using System.Collections.Immutable;

namespace Tracking.Analyzer.Flow;

/// <summary>What holds at one point: one world for each set of known conditions with which it can be reached.</summary>
internal sealed class FlowState
{
    // Beyond it conditions are forgotten: code that branches this much is not read twice as closely.
    private const int MostWorlds = 24;

    private readonly ImmutableDictionary<string, World> worlds;

    private FlowState(ImmutableDictionary<string, World> worlds) => this.worlds = worlds;

    internal static FlowState Unreachable { get; } = new(ImmutableDictionary<string, World>.Empty);

    internal static FlowState Start { get; } = Unreachable.With(World.Start);

    internal bool IsUnreachable => worlds.IsEmpty;

    internal IEnumerable<World> Worlds => worlds.Values;

    internal FlowState With(World world)
    {
        string key = world.Known.Key;
        return !worlds.TryGetValue(key, out World? same) ? new(worlds.SetItem(key, world))
            : same.IsSame(world) ? this
            : new(worlds.SetItem(key, World.Join(same, world)));
    }

    internal static FlowState Of(IEnumerable<World> worlds) =>
        worlds.Aggregate(Unreachable, static (state, world) => state.With(world));

    internal static FlowState Join(FlowState left, FlowState right)
    {
        FlowState joined = right.Worlds.Aggregate(left, static (state, world) => state.With(world));
        return joined.worlds.Count > MostWorlds
            ? Of([joined.Worlds.Select(static world => world with { Known = KnownConditions.None }).Aggregate(World.Join)])
            : joined;
    }

    internal bool IsSame(FlowState other) =>
        ReferenceEquals(this, other)
        || (worlds.Count == other.worlds.Count
        && worlds.All(entry => other.worlds.TryGetValue(entry.Key, out World? world) && entry.Value.IsSame(world)));
}

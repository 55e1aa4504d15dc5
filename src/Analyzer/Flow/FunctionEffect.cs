using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>What one run of a function records on the trackers of the function around it and of its parameters.</summary>
/// <param name="Records">What it records if it returns.</param>
/// <param name="Escaped">The trackers that it gives away.</param>
internal sealed record FunctionEffect(
    ImmutableArray<(TrackerLocation Tracker, Metric Metric, Recorded Recorded)> Records,
    FactSet<TrackerLocation> Escaped)
{
    internal static FunctionEffect None { get; } = new([], FactSet<TrackerLocation>.Empty);

    internal IEnumerable<TrackerLocation> Touched => Records.Select(static record => record.Tracker).Concat(Escaped.Items).Distinct();

    /// <summary>What an iterator does, it does while it is enumerated.</summary>
    internal FunctionEffect WhenEnumerated() => new([], FactSet<TrackerLocation>.Of(Touched));

    internal static FunctionEffect Of(FlowState end)
    {
        if (end.IsUnreachable)
        {
            return None;
        }

        World world = end.Worlds.Aggregate(World.Join);
        return new(
            [
                .. world.Records.Entries
                    .Where(static entry => entry.Key.Tracker.Origin != TrackerOrigin.Creation && !entry.Value.Sites.IsEmpty)
                    .Select(static entry => (entry.Key.Tracker, entry.Key.Metric, entry.Value))
                    .OrderBy(static record => record.Value.Sites.Items.Min(static site => site.SpanStart)),
            ],
            FactSet<TrackerLocation>.Of(world.Escaped.Items.Where(static tracker => tracker.Origin != TrackerOrigin.Creation)));
    }
}

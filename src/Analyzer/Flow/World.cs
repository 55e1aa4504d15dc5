using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>What holds at one point on all paths on which the same conditions are known.</summary>
/// <param name="Known">The conditions whose value is known.</param>
/// <param name="Values">Which trackers each variable may hold; null if it may hold any.</param>
/// <param name="Records">What has been recorded on which tracker.</param>
/// <param name="Escaped">The trackers that other code may record on, too.</param>
internal sealed record World(
    KnownConditions Known,
    ImmutableDictionary<object, ImmutableHashSet<TrackerLocation>?> Values,
    ImmutableDictionary<(TrackerLocation Tracker, Metric Metric), Recorded> Records,
    ImmutableHashSet<TrackerLocation> Escaped)
{
    internal static World Start { get; } = new(
        KnownConditions.None,
        ImmutableDictionary<object, ImmutableHashSet<TrackerLocation>?>.Empty,
        ImmutableDictionary<(TrackerLocation, Metric), Recorded>.Empty,
        []);

    internal Recorded RecordedOf(TrackerLocation tracker, Metric metric) =>
        Records.TryGetValue((tracker, metric), out Recorded? recorded) ? recorded : Recorded.Nothing;

    internal World Assign(object variable, ImmutableHashSet<TrackerLocation>? value) =>
        Values.TryGetValue(variable, out ImmutableHashSet<TrackerLocation>? known) && AreSame(known, value) ? this
        : this with { Values = Values.SetItem(variable, value) };

    internal World Escape(IEnumerable<TrackerLocation> trackers) =>
        Escaped.Union(trackers) is var escaped && escaped == Escaped ? this : this with { Escaped = escaped };

    /// <summary>A tracker is made anew; who held the one that was made here before holds one that is no longer followed.</summary>
    internal World Renew(TrackerLocation tracker) => this with
    {
        Escaped = Escaped.Remove(tracker),
        Records = Records.RemoveRange(Records.Keys.Where(key => key.Tracker == tracker)),
        Values = Values.SetItems(Values
            .Where(entry => entry.Value?.Contains(tracker) == true)
            .Select(static entry => new KeyValuePair<object, ImmutableHashSet<TrackerLocation>?>(entry.Key, null))),
    };

    internal static World Join(World left, World right) => new(
        KnownConditions.Join(left.Known, right.Known),
        left.Values.SetItems(left.Values.Keys.Union(right.Values.Keys)
            .Select(variable => new KeyValuePair<object, ImmutableHashSet<TrackerLocation>?>(
                variable, JoinValues(left.ValueOf(variable), right.ValueOf(variable))))),
        left.Records.SetItems(left.Records.Keys.Union(right.Records.Keys)
            .Select(key => new KeyValuePair<(TrackerLocation, Metric), Recorded>(
                key, Recorded.Join(left.RecordedOf(key.Tracker, key.Metric), right.RecordedOf(key.Tracker, key.Metric))))),
        left.Escaped.Union(right.Escaped));

    internal bool IsSame(World other) =>
        ReferenceEquals(this, other)
        || (Known.IsSame(other.Known)
        && Escaped.SetEquals(other.Escaped)
        && Values.Count == other.Values.Count
        && Values.All(entry => other.Values.TryGetValue(entry.Key, out ImmutableHashSet<TrackerLocation>? value) && AreSame(entry.Value, value))
        && Records.Count == other.Records.Count
        && Records.All(entry => other.Records.TryGetValue(entry.Key, out Recorded? recorded) && entry.Value.IsSame(recorded)));

    private ImmutableHashSet<TrackerLocation>? ValueOf(object variable) =>
        Values.TryGetValue(variable, out ImmutableHashSet<TrackerLocation>? value) ? value
        : variable is IParameterSymbol ? [new TrackerLocation(TrackerOrigin.Parameter, variable)]
        : null;

    private static ImmutableHashSet<TrackerLocation>? JoinValues(
        ImmutableHashSet<TrackerLocation>? left, ImmutableHashSet<TrackerLocation>? right) =>
        left is null || right is null ? null : left.Union(right);

    private static bool AreSame(ImmutableHashSet<TrackerLocation>? left, ImmutableHashSet<TrackerLocation>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.Count == right.Count && left.SetEquals(right));
}

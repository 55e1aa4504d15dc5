using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>What holds at one point on all paths on which the same conditions are known.</summary>
/// <param name="Known">The conditions whose value is known.</param>
/// <param name="Values">Which trackers each variable may hold; null if it may hold any.</param>
/// <param name="Records">What has been recorded on which tracker.</param>
/// <param name="Escaped">The trackers that other code may record on, too.</param>
internal sealed record World(
    KnownConditions Known,
    FactTable<object, FactSet<TrackerLocation>?> Values,
    FactTable<(TrackerLocation Tracker, Metric Metric), Recorded> Records,
    FactSet<TrackerLocation> Escaped)
{
    internal static World Start { get; } = new(
        KnownConditions.None,
        FactTable<object, FactSet<TrackerLocation>?>.Empty,
        FactTable<(TrackerLocation, Metric), Recorded>.Empty,
        FactSet<TrackerLocation>.Empty);

    internal Recorded RecordedOf(TrackerLocation tracker, Metric metric) =>
        Records.TryGetValue((tracker, metric), out Recorded? recorded) ? recorded : Recorded.Nothing;

    internal World Assign(object variable, FactSet<TrackerLocation>? value) =>
        Values.TryGetValue(variable, out FactSet<TrackerLocation>? known) && AreSame(known, value) ? this
        : this with { Values = Values.Set(variable, value) };

    internal World Assume(KnownConditions known) => ReferenceEquals(known, Known) ? this : this with { Known = known };

    internal World Escape(FactSet<TrackerLocation> trackers) =>
        Escaped.Union(trackers) is var escaped && ReferenceEquals(escaped, Escaped) ? this : this with { Escaped = escaped };

    /// <summary>A tracker is made anew; who held the one that was made here before holds one that is no longer followed.</summary>
    internal World Renew(TrackerLocation tracker) => this with
    {
        Escaped = Escaped.Remove(tracker),
        Records = Records.Where(key => key.Tracker != tracker),
        Values = Values.Select(value => value?.Contains(tracker) == true ? null : value),
    };

    internal static World Join(World left, World right) => new(
        KnownConditions.Join(left.Known, right.Known),
        FactTable<object, FactSet<TrackerLocation>?>.Join(left.Values, right.Values, UnassignedValueOf, JoinValues),
        FactTable<(TrackerLocation, Metric), Recorded>.Join(left.Records, right.Records, static _ => Recorded.Nothing, Recorded.Join),
        left.Escaped.Union(right.Escaped));

    internal bool IsSame(World other) =>
        ReferenceEquals(this, other)
        || (Known.IsSame(other.Known)
        && Escaped.IsSame(other.Escaped)
        && Values.IsSame(other.Values, AreSame)
        && Records.IsSame(other.Records, static (left, right) => left.IsSame(right)));

    private static FactSet<TrackerLocation>? UnassignedValueOf(object variable) =>
        variable is IParameterSymbol ? FactSet<TrackerLocation>.Of(new TrackerLocation(TrackerOrigin.Parameter, variable)) : null;

    private static FactSet<TrackerLocation>? JoinValues(
        FactSet<TrackerLocation>? left, FactSet<TrackerLocation>? right) =>
        left is null || right is null ? null : left.Union(right);

    private static bool AreSame(FactSet<TrackerLocation>? left, FactSet<TrackerLocation>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.IsSame(right));
}

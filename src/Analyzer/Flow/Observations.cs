using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>What was seen of one recording on all the paths that were followed to it.</summary>
internal sealed class Observation(SyntaxNode place, Metric metric)
{
    /// <summary>Where it is written.</summary>
    internal SyntaxNode Place { get; } = place;

    internal Metric Metric { get; } = metric;

    /// <summary>The trackers that it records on.</summary>
    internal HashSet<TrackerLocation> Trackers { get; } = [];

    /// <summary>Whether the metric was already recorded on every path.</summary>
    internal bool IsAlwaysLate { get; private set; } = true;

    /// <summary>Where the metric may have been recorded before.</summary>
    internal HashSet<SyntaxNode> Earlier { get; } = [];

    /// <summary>Where the run may have ended before.</summary>
    internal HashSet<SyntaxNode> Completed { get; } = [];

    internal void Add(TrackerLocation tracker, Recorded earlier, FactSet<SyntaxNode> completed)
    {
        Trackers.Add(tracker);
        IsAlwaysLate &= earlier.Always && Metrics.IsCertain(Metric);
        Earlier.UnionWith(earlier.Sites.Items);
        Completed.UnionWith(completed.Items);
    }

    internal void AddUnknown() => IsAlwaysLate = false;
}

/// <summary>All recordings that were seen, by where they take effect: what a lambda records does so where the lambda is run.</summary>
internal sealed class Observations
{
    private readonly Dictionary<(SyntaxNode Site, SyntaxNode Place, Metric Metric), Observation> observed = [];

    internal IEnumerable<KeyValuePair<(SyntaxNode Site, SyntaxNode Place, Metric Metric), Observation>> All => observed;

    internal Observation At(SyntaxNode site, SyntaxNode place, Metric metric)
    {
        if (!observed.TryGetValue((site, place, metric), out Observation? observation))
        {
            observed[(site, place, metric)] = observation = new(place, metric);
        }

        return observation;
    }
}

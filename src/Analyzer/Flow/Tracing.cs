using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>Adds a recording to what holds, and notes what it was recorded beside.</summary>
internal static class Tracing
{
    /// <param name="world">What holds before.</param>
    /// <param name="trackers">The trackers that it may be on; null if it may be any.</param>
    /// <param name="metric">What is recorded.</param>
    /// <param name="site">Where it takes effect.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="isCertain">Whether it is recorded whenever the site is reached.</param>
    /// <param name="observations">Where to note it.</param>
    internal static World Record(
        this World world,
        FactSet<TrackerLocation>? trackers,
        Metric metric,
        SyntaxNode site,
        SyntaxNode place,
        bool isCertain,
        Observations observations)
    {
        Observation observation = observations.At(site, place, metric);
        if (trackers is null)
        {
            observation.AddUnknown();
            return world;
        }

        bool isOnlyOne = trackers.Items.Length == 1;
        World after = world;
        foreach (TrackerLocation tracker in trackers.Items)
        {
            if (world.Escaped.Contains(tracker) && Metrics.IsOnceOnly(metric))
            {
                observation.AddUnknown();
                continue;
            }

            Recorded earlier = world.RecordedOf(tracker, metric);
            observation.Add(tracker, earlier, Metrics.OutlivesRun(metric) ? FactSet<SyntaxNode>.Empty : world.RecordedOf(tracker, Metric.Completion).Sites);
            after = after with
            {
                Records = after.Records.Set(
                    (tracker, metric), earlier.Add(site, isOnlyOne && isCertain)),
            };
        }

        return after;
    }
}

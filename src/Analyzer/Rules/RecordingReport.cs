using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Flow;

namespace Tracking.Analyzer.Rules;

/// <summary>Says what the analysis of one method saw: of each recording one thing, the one that helps most.</summary>
internal sealed class RecordingReport
{
    private readonly FlowContext flow;
    private readonly AnalyzedCore? core;
    private readonly ImmutableArray<KeyValuePair<(SyntaxNode Site, SyntaxNode Place, Metric Metric), Observation>> observed;
    private readonly HashSet<(string Id, Location Place)> reported = [];
    private readonly Action<Diagnostic> report;

    private RecordingReport(FlowContext flow, AnalyzedCore? core, Action<Diagnostic> report)
    {
        this.flow = flow;
        this.core = core;
        this.report = report;
        observed = [.. flow.Observations.All.OrderBy(static entry => entry.Key.Place.SpanStart).ThenBy(static entry => entry.Key.Metric)];
    }

    /// <param name="flow">What was seen.</param>
    /// <param name="core">The core that was analyzed; null if it was none.</param>
    /// <param name="report">Takes the diagnostics.</param>
    internal static void Of(FlowContext flow, AnalyzedCore? core, Action<Diagnostic> report)
    {
        if (flow.IsGivenUp)
        {
            return;
        }

        RecordingReport all = new(flow, core, report);
        foreach ((SyntaxNode site, Observation observation) in all.observed.Select(static entry => (entry.Key.Site, entry.Value)))
        {
            all.Say(site, observation);
        }
    }

    private void Say(SyntaxNode site, Observation observation)
    {
        if (observation.Metric == Metric.Completion)
        {
            return;
        }

        if (observation.Metric == Metric.Handover)
        {
            SayHandover(observation);
        }
        else if (IsRecordedByGeneratedCode(observation))
        {
            Report(RecordingInCoreRule.Descriptor, observation, [], core!.TrackedName, Metrics.NameOf(observation.Metric));
        }
        else if (observation.Earlier.Contains(site))
        {
            SayLooped(observation);
        }
        else if (OtherSitesOf(observation) is [_, ..] others)
        {
            SayRepeated(observation, others);
        }
        else if (observation.Completed.Count > 0 && !IsOfCore(observation))
        {
            Report(
                SharedTrackerRule.Descriptor,
                observation,
                LocationsOf(observation.Completed),
                "The run is over here, and what is recorded on its tracker is ignored at run time: record it before Complete(), or create a tracker for each run");
        }
    }

    private void SayHandover(Observation observation)
    {
        if (observation.Earlier.Count > 0)
        {
            Report(
                SharedTrackerRule.Descriptor,
                observation,
                LocationsOf(observation.Earlier),
                "This tracker was given to another run before, so what this run records on it is ignored at run time: create a tracker for each run");
        }
    }

    // Of a stream's chunks one has the usage: who looks which is right to record it.
    private void SayLooped(Observation observation)
    {
        if (observation.Metric != Metric.Tokens || !LoopGuard.Guards(observation.Place))
        {
            Report(LoopedRecordingRule.Descriptor, observation, CreationsOf(observation), Metrics.NameOf(observation.Metric));
        }
    }

    private void SayRepeated(Observation observation, ImmutableArray<SyntaxNode> others)
    {
        if (observation.IsAlwaysLate)
        {
            Report(RepeatedRecordingRule.Descriptor, observation, LocationsOf(others), Metrics.NameOf(observation.Metric));
        }
        else if (!flow.DependsOnOthers)
        {
            Report(PossiblyRepeatedRecordingRule.Descriptor, observation, LocationsOf(others), Metrics.NameOf(observation.Metric));
        }
    }

    private bool IsRecordedByGeneratedCode(Observation observation) =>
        IsOfCore(observation) && core!.IsRecordedByGeneratedCode(observation.Metric);

    private bool IsOfCore(Observation observation) =>
        core is not null && observation.Trackers.Count > 0 && observation.Trackers.All(core.IsGiven);

    // A recording that meets itself around a loop is reported there: those that meet it only for this reason have no fault of their own.
    private ImmutableArray<SyntaxNode> OtherSitesOf(Observation observation) =>
    [
        .. observation.Earlier
            .Where(earlier => !observed.Any(entry =>
                entry.Key.Site == earlier && entry.Key.Metric == observation.Metric && entry.Value.Earlier.Contains(earlier)))
            .OrderBy(static earlier => earlier.SpanStart),
    ];

    private static ImmutableArray<Location> CreationsOf(Observation observation) =>
        LocationsOf(observation.Trackers.Select(static tracker => tracker.Source).OfType<SyntaxNode>());

    private static ImmutableArray<Location> LocationsOf(IEnumerable<SyntaxNode> nodes) =>
        [.. nodes.OrderBy(static node => node.SpanStart).Select(static node => node.GetLocation())];

    private void Report(DiagnosticDescriptor rule, Observation observation, ImmutableArray<Location> others, params object[] arguments)
    {
        Location place = observation.Place.GetLocation();
        if (reported.Add((rule.Id, place)))
        {
            report(Diagnostic.Create(rule, place, others, arguments));
        }
    }
}

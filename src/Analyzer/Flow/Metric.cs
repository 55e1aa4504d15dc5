using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Flow;

/// <summary>What happens once at most to one tracker.</summary>
internal enum Metric
{
    Duration,
    TimeToFirstChunk,
    TimeToFirstToken,
    Tokens,
    Outcome,
    Feedback,

    /// <summary>The run is over.</summary>
    Completion,

    /// <summary>The tracker is given to a core or a tracked method.</summary>
    Handover,
}

/// <summary>What the members of a tracker record.</summary>
internal static class Metrics
{
    /// <summary>The tracker's members that record what a run has once, but its end.</summary>
    internal static readonly string[] Members =
    [
        "TrackDuration", "TrackTimeToFirstChunk", "TrackTimeToFirstToken", "TrackTokens", "TrackSuccess", "TrackError", "TrackCancelled", "TrackAbandoned",
        "TrackFeedback",
    ];

    /// <summary>The metric that a method records on the tracker that it is called on, or null.</summary>
    internal static Metric? RecordedBy(IMethodSymbol method) =>
        OfName(method.Name) is { } metric && method.ContainingType.Is(TypeNames.ModelCallTracker) ? metric : null;

    /// <summary>The metric that a tracker's method of a name records, or null.</summary>
    internal static Metric? OfName(string name) => name switch
    {
        "TrackDuration" => Metric.Duration,
        "TrackTimeToFirstChunk" => Metric.TimeToFirstChunk,
        "TrackTimeToFirstToken" => Metric.TimeToFirstToken,
        "TrackTokens" => Metric.Tokens,
        "TrackSuccess" or "TrackError" or "TrackCancelled" or "TrackAbandoned" => Metric.Outcome,
        "TrackFeedback" => Metric.Feedback,
        "Complete" => Metric.Completion,
        _ => null,
    };

    /// <summary>Whether recording it leaves no room for another: usage that is empty does.</summary>
    internal static bool IsCertain(Metric metric) => metric != Metric.Tokens;

    /// <summary>Whether a second recording is ignored with a warning.</summary>
    internal static bool IsOnceOnly(Metric metric) => metric is not (Metric.Completion or Metric.Handover);

    /// <summary>Whether it can be recorded on a run that is over.</summary>
    internal static bool OutlivesRun(Metric metric) => metric is Metric.Feedback or Metric.Completion or Metric.Handover;

    /// <summary>What readers call it.</summary>
    internal static string NameOf(Metric metric) => metric switch
    {
        Metric.Duration => "duration",
        Metric.TimeToFirstChunk => "time to first chunk",
        Metric.TimeToFirstToken => "time to first token",
        Metric.Tokens => "token usage",
        Metric.Outcome => "outcome",
        _ => "feedback",
    };
}

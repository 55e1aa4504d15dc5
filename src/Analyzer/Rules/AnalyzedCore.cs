using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tracking.Analyzer.Cores;
using Tracking.Analyzer.Flow;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Rules;

/// <summary>A core whose body is analyzed.</summary>
/// <param name="Method">The core.</param>
/// <param name="TrackedBy">The tracked methods that call it: several, if it stands in a base type.</param>
internal sealed record AnalyzedCore(IMethodSymbol Method, ImmutableArray<TrackedCore> TrackedBy)
{
    /// <summary>The tracked method to name in messages.</summary>
    internal string TrackedName => TrackedBy[0].Tracked.Name;

    /// <summary>Whether a tracker is the one that generated code passes.</summary>
    internal bool IsGiven(TrackerLocation tracker) =>
        tracker is { Origin: TrackerOrigin.Parameter, Source: IParameterSymbol parameter }
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, Method.OriginalDefinition);

    /// <summary>Whether generated code records a metric in any case.</summary>
    internal bool IsRecordedByGeneratedCode(Metric metric) => TrackedBy.All(tracked => !tracked.Attribute.IsRun && metric switch
    {
        Metric.Duration or Metric.Outcome => true,
        Metric.Tokens => tracked.Attribute.Tokens == TrackedAttribute.TokensFromResponse,
        Metric.TimeToFirstChunk or Metric.TimeToFirstToken => ResultShape.Of(tracked.Tracked).IsStream,
        _ => false,
    });
}

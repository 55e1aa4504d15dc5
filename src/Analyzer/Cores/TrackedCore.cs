using Microsoft.CodeAnalysis;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Cores;

/// <summary>A core with the method that tracks it.</summary>
/// <param name="Tracked">The tracked method's definition.</param>
/// <param name="Attribute">What marks it.</param>
/// <param name="Match">Its core.</param>
internal sealed record TrackedCore(IMethodSymbol Tracked, TrackedAttribute Attribute, CoreMatch Match)
{
    /// <summary>Whether a caller gets the same from both, so that one name can stand for the other.</summary>
    internal bool GivesTheSame => SymbolEqualityComparer.Default.Equals(Tracked.ReturnType, Match.Method.ReturnType);
}

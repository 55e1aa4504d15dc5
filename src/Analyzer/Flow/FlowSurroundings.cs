using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>What the analysis of a method body and of the methods that it calls know of the code around them.</summary>
/// <param name="Delegates">How often, and when, methods run the delegates that they are given.</param>
/// <param name="TakesOver">Whether a method records on the trackers that it is given until their run is over: a core or a tracked method.</param>
/// <param name="Methods">What methods of the same type do to the trackers that they are given.</param>
internal sealed record FlowSurroundings(
    DelegateTable Delegates, Func<IMethodSymbol, bool> TakesOver, MethodReader Methods, CancellationToken CancellationToken);

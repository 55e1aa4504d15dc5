using Microsoft.CodeAnalysis;

namespace Tracking.Analyzer.Flow;

/// <summary>What the analysis of one method body and of the functions in it share.</summary>
internal sealed class FlowContext(FlowSurroundings surroundings, ISet<ISymbol> assignedElsewhere)
{
    // Far above what written code needs; beyond it nothing is said.
    private const int MostSteps = 20_000;

    private int steps;

    internal FlowSurroundings Surroundings { get; } = surroundings;

    internal ISet<ISymbol> AssignedElsewhere { get; } = assignedElsewhere;

    internal Observations Observations { get; } = new();

    /// <summary>What the functions inside the method do, by their symbol or syntax; null while one is being read.</summary>
    internal Dictionary<object, FunctionEffect?> Functions { get; } = [];

    /// <summary>Whether conditions depend on variables whose values are not followed, so that paths may exclude each other unseen.</summary>
    internal bool DependsOnOthers { get; set; }

    internal bool IsGivenUp { get; private set; }

    /// <summary>Leaves the method unread: nothing is said of it.</summary>
    internal void GiveUp() => IsGivenUp = true;

    internal void Step()
    {
        Surroundings.CancellationToken.ThrowIfCancellationRequested();
        IsGivenUp |= ++steps > MostSteps;
    }
}

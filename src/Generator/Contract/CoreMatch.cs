using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>How a core gives a stream.</summary>
internal enum CoreStream
{
    /// <summary>The core gives the stream itself, or gives none.</summary>
    Direct,

    /// <summary>The core gives a <c>Task</c> of the stream.</summary>
    Task,

    /// <summary>The core gives a <c>ValueTask</c> of the stream.</summary>
    ValueTask,
}

/// <summary>The core that was found for a tracked method.</summary>
/// <param name="Method">The core, as the containing type sees it.</param>
/// <param name="TrackerPosition">At which of its parameters it takes the tracker; -1 if it takes none.</param>
/// <param name="Stream">How it gives a stream.</param>
internal sealed record CoreMatch(IMethodSymbol Method, int TrackerPosition, CoreStream Stream)
{
    internal bool TakesTracker => TrackerPosition >= 0;

    /// <summary>The parameter of the tracked method that one of the core's stands for; null for the tracker.</summary>
    internal IParameterSymbol? ParameterOf(IMethodSymbol tracked, IParameterSymbol ofCore)
    {
        int position = TakesTracker && ofCore.Ordinal > TrackerPosition ? ofCore.Ordinal - 1 : ofCore.Ordinal;
        return ofCore.Ordinal == TrackerPosition || position >= tracked.Parameters.Length ? null : tracked.Parameters[position];
    }
}

using Microsoft.CodeAnalysis;

namespace Tracking.Generator.Contract;

/// <summary>Where a tracked method gets its tracking from.</summary>
internal enum TrackingSourceKind
{
    /// <summary>A parameter of type ModelRun.</summary>
    RunParameter,

    /// <summary>A parameter of type ModelCallTracking.</summary>
    Parameter,

    /// <summary>An instance member.</summary>
    InstanceMember,

    /// <summary>A static member.</summary>
    StaticMember,

    /// <summary>The parameter of the type's own primary constructor.</summary>
    PrimaryConstructor,

    /// <summary>ModelCallTracking.Default.</summary>
    Default,
}

/// <summary>Where a tracked method gets its tracking from.</summary>
/// <param name="Kind">Which kind of place.</param>
/// <param name="Symbol">The parameter or member; null for the default.</param>
internal sealed record TrackingSource(TrackingSourceKind Kind, ISymbol? Symbol);

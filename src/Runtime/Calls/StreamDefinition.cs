using Tracking.CompilerServices;

namespace Tracking;

/// <summary>What a tracked stream is made of: the same for all its enumerations.</summary>
internal readonly struct StreamDefinition<T>
{
    internal ModelCallSource Source { get; init; }

    internal required ModelCallSite Site { get; init; }

    internal ResponseReader<T>? Reader { get; init; }

    internal CancellationToken CancellationToken { get; init; }

    internal CancellationToken[]? OtherTokens { get; init; }

    /// <summary>The run that a tracked stream was given before it was enumerated, and where its record goes.</summary>
    internal StreamSlot? Slot { get; init; }
}

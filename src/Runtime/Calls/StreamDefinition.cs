using Tracking.CompilerServices;

namespace Tracking;

/// <summary>What a tracked stream is made of: the same for all its enumerations, besides the run that a tracked stream is given.</summary>
internal readonly struct StreamDefinition<TState, T>
{
    internal ModelCallSource Source { get; init; }

    internal required ModelCallSite Site { get; init; }

    internal required TState State { get; init; }

    internal ResponseReader<T>? Reader { get; init; }

    internal CancellationToken CancellationToken { get; init; }

    internal CancellationToken[]? OtherTokens { get; init; }

    internal RunId? RunId { get; init; }

    internal RecordSlot? Slot { get; init; }
}

namespace Tracking;

/// <summary>All prices of a model at one time.</summary>
internal sealed class RateCard
{
    internal required RateSet Standard { get; init; }

    internal RateSet? Priority { get; init; }

    internal RateSet? Flex { get; init; }

    internal RateSet? Batch { get; init; }

    /// <summary>US dollars for each request, beside its tokens.</summary>
    internal decimal? PerRequest { get; init; }

    internal WebSearchPrice? WebSearch { get; init; }

    /// <summary>What token prices are multiplied with at a speed or in a region, by its name.</summary>
    internal IReadOnlyDictionary<string, decimal>? Multipliers { get; init; }

    internal RateSet? Of(ServiceTierKind tier) => tier switch
    {
        ServiceTierKind.Priority => Priority,
        ServiceTierKind.Flex => Flex,
        ServiceTierKind.Batch => Batch,
        _ => null,
    };
}

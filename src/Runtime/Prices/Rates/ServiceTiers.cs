namespace Tracking;

/// <summary>What providers call their service tiers.</summary>
internal static class ServiceTiers
{
    private static readonly (string Name, ServiceTierKind Kind)[] Names =
    [
        ("default", ServiceTierKind.Standard),
        ("standard", ServiceTierKind.Standard),
        ("standard_only", ServiceTierKind.Standard),
        ("auto", ServiceTierKind.Standard),
        ("on_demand", ServiceTierKind.Standard),
        ("priority", ServiceTierKind.Priority),
        ("on_demand_priority", ServiceTierKind.Priority),
        ("flex", ServiceTierKind.Flex),
        ("on_demand_flex", ServiceTierKind.Flex),
        ("batch", ServiceTierKind.Batch),
        ("batches", ServiceTierKind.Batch),
    ];

    internal static ServiceTierKind Of(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return ServiceTierKind.Standard;
        }

        foreach ((string known, ServiceTierKind kind) in Names)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return ServiceTierKind.Other;
    }
}

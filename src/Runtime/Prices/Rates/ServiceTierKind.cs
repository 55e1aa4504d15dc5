namespace Tracking;

/// <summary>The service tiers that price files know.</summary>
internal enum ServiceTierKind
{
    Standard,
    Priority,
    Flex,
    Batch,
    Other,
}

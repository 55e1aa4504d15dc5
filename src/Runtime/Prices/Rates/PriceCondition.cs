namespace Tracking;

/// <summary>When a price holds.</summary>
internal abstract class PriceCondition
{
    internal abstract bool Holds(DateTimeOffset at);
}

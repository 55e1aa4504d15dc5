namespace Tracking;

/// <summary>The models of one price file.</summary>
internal abstract class PriceCatalog
{
    internal abstract bool IsEmpty { get; }

    /// <summary>The prices of a model; slow, so the answer is kept.</summary>
    internal abstract PriceMatch Find(string? provider, string model);
}

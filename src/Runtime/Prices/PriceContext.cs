namespace Tracking;

/// <summary>What beside model and tokens decides on the price of a call. Null is not known.</summary>
public readonly record struct PriceContext
{
    /// <summary>
    /// The service tier that the response reports (<c>priority</c>, <c>flex</c>, <c>batch</c>); it wins over the requested one.
    /// </summary>
    public string? ServiceTier { get; init; }

    /// <summary>The service tier that was asked for.</summary>
    public string? RequestedServiceTier { get; init; }

    /// <summary>The speed that the call was served at, where a provider sells several (<c>fast</c>).</summary>
    public string? Speed { get; init; }

    /// <summary>Where the call was served, where a provider's prices depend on it (<c>us</c>, <c>eu</c>).</summary>
    public string? Region { get; init; }

    /// <summary>
    /// How many requests the usage sums up; null is rated as one. With more than one, price tiers cannot be told: each request has
    /// its own.
    /// </summary>
    public long? Requests { get; init; }

    /// <summary>How many web searches the model made that are billed apart.</summary>
    public long? WebSearches { get; init; }
}

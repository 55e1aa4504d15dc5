namespace Tracking;

/// <summary>What an aggregate adds up.</summary>
public enum AnalyticsMeasure
{
    /// <summary>Calls that succeeded.</summary>
    Count,

    /// <summary>Tokens that were billed, whether or not the call succeeded.</summary>
    Tokens,
}

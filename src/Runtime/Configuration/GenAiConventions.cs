namespace Tracking;

/// <summary>
/// Which generation of OpenTelemetry's conventions for generative AI names the metrics. The conventions are being renamed:
/// dashboards made for one find nothing of the other.
/// </summary>
public enum GenAiConventions
{
    /// <summary>Those of version 1.41, the default.</summary>
    Version141,

    /// <summary>The latest, still experimental.</summary>
    Latest,

    /// <summary>Both at once, to move dashboards over.</summary>
    Both,
}

namespace Tracking.Generator.Model;

/// <summary>Which parameters say something of the call; each the parameter's name, or null.</summary>
/// <param name="HistoryElement">The element of the collection whose count is the history length; null if the parameter is a number.</param>
internal sealed record CallArgumentsModel(
    string? Descriptor,
    string? RequestModel,
    string? History,
    string? HistoryElement,
    string? CorrelationId,
    string? Subject,
    EquatableArray<TagModel> Tags)
{
    internal static readonly CallArgumentsModel None = new(null, null, null, null, null, null, default);

    internal bool IsEmpty =>
        Descriptor is null && RequestModel is null && History is null && CorrelationId is null && Subject is null && Tags.Count == 0;
}

/// <summary>A tagged parameter.</summary>
/// <param name="Tag">The tag's name.</param>
/// <param name="Parameter">The parameter's name.</param>
internal sealed record TagModel(string Tag, string Parameter);

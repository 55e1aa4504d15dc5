namespace Tracking.Generator.Model;

/// <summary>Which parameters say something of the call; each the parameter's name, or null.</summary>
/// <param name="Client">The client that the call is made with.</param>
/// <param name="RequestOptions">The parameter whose type has a member that names the model.</param>
/// <param name="HistoryElement">The element of the collection whose count is the history length; null if the parameter is a number.</param>
internal sealed record CallArgumentsModel(
    string? Descriptor,
    string? RequestModel,
    RequestOptionsModel? RequestOptions,
    ClientModel? Client,
    string? Provider,
    string? History,
    string? HistoryElement,
    string? CorrelationId,
    string? Subject,
    EquatableArray<TagModel> Tags)
{
    internal static readonly CallArgumentsModel None = new(null, null, null, null, null, null, null, null, null, default);

    internal bool IsEmpty =>
        Descriptor is null && RequestModel is null && RequestOptions is null && Client is null && Provider is null && History is null
        && CorrelationId is null && Subject is null && Tags.Count == 0;
}

/// <summary>A parameter that holds a request, or its options, and names the model that is asked for.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Request">What is known of its type.</param>
internal sealed record RequestOptionsModel(string Parameter, RequestType Request);

/// <summary>Where a client stands.</summary>
internal enum ClientPlace
{
    Parameter,
    PrimaryConstructor,
    Instance,
    Static,

    /// <summary>The object that the method is called on is the client.</summary>
    Itself,
}

/// <summary>A client of Microsoft.Extensions.AI.</summary>
/// <param name="Name">The name of what holds it; of a static member the full one.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Interface">The interface through which it is asked, by its full name.</param>
internal sealed record ClientModel(string Name, ClientPlace Place, string Interface);

/// <summary>A type of an SDK's that holds a request, or its options.</summary>
/// <param name="Type">The type's full name.</param>
/// <param name="Member">The member that names the model.</param>
internal sealed record RequestType(string Type, string Member);

/// <summary>A tagged parameter.</summary>
/// <param name="Tag">The tag's name.</param>
/// <param name="Parameter">The parameter's name.</param>
internal sealed record TagModel(string Tag, string Parameter);

namespace Tracking;

/// <summary>Marks the parameter that holds the requested model's name, a string; at most one in a method.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ModelNameAttribute : Attribute;

/// <summary>
/// Marks the parameter that holds the name of the provider that is asked, a string as OpenTelemetry spells it (<c>openai</c>,
/// <c>azure.ai.openai</c>); at most one in a method. It goes before the attribute's and before what a response shows; null and
/// empty say nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ProviderAttribute : Attribute;

/// <summary>
/// Marks the parameter that tells how many messages are sent: an integer, or the collection of the messages; at most one in a
/// method. Without it the first collection of an SDK's messages is taken.
/// </summary>
/// <remarks>Nothing is enumerated: a sequence that does not know its count has none.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HistoryLengthAttribute : Attribute;

/// <summary>
/// Marks the parameter whose value, as text, is carried by this call's record alone, to join it with the application's own data; at
/// most one in a method.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CorrelationIdAttribute : Attribute;

/// <summary>
/// Marks the parameter that says whom the call is made for (a user, an evaluation context); sinks receive the object itself. At most
/// one in a method.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TrackSubjectAttribute : Attribute;

/// <summary>
/// Puts the parameter's value, as text in the invariant culture, on the call's record under a name; null is left out.
/// </summary>
/// <param name="name">The tag's name, such as <c>tenant</c>; each name at most once in a method.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TrackTagAttribute(string name) : Attribute
{
    /// <summary>The tag's name.</summary>
    public string Name { get; } = name;
}

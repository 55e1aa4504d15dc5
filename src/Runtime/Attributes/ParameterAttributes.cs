namespace Tracking;

/// <summary>Marks the parameter that holds the requested model's name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ModelNameAttribute : Attribute;

/// <summary>Marks the parameter that tells how many messages are sent: an integer, or the collection of the messages.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HistoryLengthAttribute : Attribute;

/// <summary>Marks the parameter whose value is carried by this call's record alone, to join it with the application's own data.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CorrelationIdAttribute : Attribute;

/// <summary>Marks the parameter that says whom the call is made for (a user, an evaluation context); sinks receive the object itself.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TrackSubjectAttribute : Attribute;

/// <summary>Puts the parameter's value, as text, on the call's record under a name.</summary>
/// <param name="name">The tag's name, such as <c>tenant</c>; each name at most once in a method.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TrackTagAttribute(string name) : Attribute
{
    /// <summary>The tag's name.</summary>
    public string Name { get; } = name;
}

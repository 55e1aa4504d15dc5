namespace Tracking;

/// <summary>
/// Marks a static method <c>TokenUsage M(TResponse response)</c> that reads the token usage of a response type. It takes
/// precedence over what the generator knows of the type.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class UsageReaderAttribute : Attribute;

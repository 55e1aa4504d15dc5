namespace Tracking;

/// <summary>
/// Marks a static method <c>TokenUsage M(TResponse response)</c> that reads the token usage of a response type, or of the elements of
/// a stream; or <c>ModelResponse M(TResponse response)</c>, which reads the model, the id and more, too. It takes precedence over what the
/// generator knows of the type. What it throws is logged and never reaches the caller; the usage is
/// <see cref="TokenProvenance.Unreadable"/> then, or <see cref="TokenProvenance.Partial"/> if other elements had some.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class UsageReaderAttribute : Attribute;

namespace Tracking;

/// <summary>
/// Marks a partial method as one tracked call of a model. The compiler writes its body: it starts a run with an id of its
/// own, invokes the method's core, reads what the provider reports, records it, and returns or rethrows.
/// </summary>
/// <remarks>
/// The core is a method of the same parameters, named with <c>Core</c> before a trailing <c>Async</c> or at the end.
/// It may take one <see cref="ModelCallTracker"/> more than the tracked method.
/// </remarks>
/// <param name="key">The stable name under which calls are counted; the type and method name (<c>Type.Method</c>) if null.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TrackedModelCallAttribute(string? key = null) : Attribute
{
    /// <summary>The stable name under which calls are counted, or null for <c>Type.Method</c>.</summary>
    public string? Key { get; } = key;

    /// <summary>Which variation of the call's configuration (prompt, model, parameters) this is, or null.</summary>
    public string? VariationKey { get; set; }

    /// <summary>The version of the configuration, 1 or greater.</summary>
    public int Version { get; set; } = 1;

    /// <summary>
    /// The provider's name as OpenTelemetry spells it (<c>openai</c>, <c>anthropic</c>); that of the response type if null.
    /// </summary>
    public string? Provider { get; set; }

    /// <summary>The requested model's name, or null; a parameter marked <see cref="ModelNameAttribute"/> goes before it.</summary>
    public string? Model { get; set; }

    /// <summary>The operation as OpenTelemetry spells it (<c>chat</c>, <c>embeddings</c>); that of the response type if null.</summary>
    public string? Operation { get; set; }

    /// <summary>The name of the core, best written with <c>nameof</c>; found by the naming rule if null.</summary>
    public string? Core { get; set; }

    /// <summary>Where the token usage comes from; by default the response.</summary>
    public TokenSource Tokens { get; set; }
}

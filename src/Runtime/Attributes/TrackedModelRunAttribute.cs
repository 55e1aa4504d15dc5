namespace Tracking;

/// <summary>
/// Marks a partial method that makes several calls (an agent loop) as a parent run: the calls inside it carry its run id,
/// and it sums what they cost.
/// </summary>
/// <remarks>The core is found as that of a method marked <see cref="TrackedModelCallAttribute"/>, and may take a tracker too.</remarks>
/// <param name="key">The stable name of the run; the type and method name (<c>Type.Method</c>) if null.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TrackedModelRunAttribute(string? key = null) : Attribute
{
    /// <summary>The stable name of the run, or null for <c>Type.Method</c>.</summary>
    public string? Key { get; } = key;

    /// <summary>Which variation of the run's configuration this is, or null.</summary>
    public string? VariationKey { get; set; }

    /// <summary>The version of the configuration, 1 or greater.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The operation as OpenTelemetry spells it; <c>invoke_agent</c> if null.</summary>
    public string? Operation { get; set; }

    /// <summary>The name of the core, best written with <c>nameof</c>; found by the naming rule if null.</summary>
    public string? Core { get; set; }
}

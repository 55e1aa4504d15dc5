using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>What never changes of a tracked method; one static instance for each. Made by the generator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelCallSite
{
    /// <summary>Makes a call site.</summary>
    /// <param name="descriptor">The method's descriptor.</param>
    /// <param name="classifier">Gives exceptions of model SDKs their error codes; null where none is referenced.</param>
    /// <exception cref="ArgumentNullException">The descriptor is null.</exception>
    public ModelCallSite(ModelCallDescriptor descriptor, ErrorClassifier? classifier = null)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Descriptor = descriptor;
        Classifier = classifier;
    }

    /// <summary>The method's descriptor.</summary>
    public ModelCallDescriptor Descriptor { get; }

    /// <summary>Where the token usage comes from; by default the response.</summary>
    public TokenSource Tokens { get; init; }

    /// <summary>
    /// Whether the descriptor's provider is only what the response's type lets assume: what a response or its client says goes
    /// before it.
    /// </summary>
    public bool IsProviderAssumed { get; init; }

    /// <summary>Whether the method's stream has a terminal event, so that an end without it is a truncation.</summary>
    public bool ExpectsTerminalEvent { get; init; }

    /// <summary>Whether the method is a parent run of the calls inside it.</summary>
    public bool IsRun
    {
        get => RunOpener is not null;
        init => RunOpener = value ? ModelRun.OpenMethod : null;
    }

    internal ErrorClassifier? Classifier { get; }

    /// <summary>Opens a run of the method: named where a run is declared, so that other programs contain none in native form.</summary>
    internal RunOpener? RunOpener { get; private init; }
}

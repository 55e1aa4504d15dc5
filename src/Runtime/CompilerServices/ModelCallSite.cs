using System.ComponentModel;

namespace Tracking.CompilerServices;

/// <summary>What never changes of a tracked method; one static instance for each. Made by the generator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelCallSite
{
    /// <summary>Makes a call site.</summary>
    /// <param name="descriptor">The method's descriptor.</param>
    /// <param name="classifier">Gives exceptions of model SDKs their error codes; null where none is referenced.</param>
    public ModelCallSite(ModelCallDescriptor descriptor, ErrorClassifier? classifier = null)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Descriptor = descriptor;
        Classifier = classifier;
    }

    /// <summary>The method's descriptor.</summary>
    public ModelCallDescriptor Descriptor { get; }

    /// <summary>Where the token usage comes from.</summary>
    public TokenSource Tokens { get; init; }

    /// <summary>Whether the stream has a terminal event, so that an end without it is a truncation.</summary>
    public bool ExpectsTerminalEvent { get; init; }

    /// <summary>Whether the method is a parent run of the calls inside it.</summary>
    public bool IsRun { get; init; }

    internal ErrorClassifier? Classifier { get; }
}

namespace Tracking;

/// <summary>What a call needs to know of the run that it is made in.</summary>
internal interface IParentRun
{
    /// <summary>The run itself, where a call inside it stands for it.</summary>
    IParentRun Run { get; }

    RunId RunId { get; }

    ModelCallPipeline Pipeline { get; }

    /// <summary>Whether the run is over; calls that end later are still billed, calls that start later are not its own.</summary>
    bool IsClosed { get; }

    /// <summary>The number of the call that starts now, from 1.</summary>
    int NextStep();

    /// <summary>The correlation id that was noted for the next call of this flow; it is given out once.</summary>
    string? TakeCorrelationId();

    /// <summary>Whether a response's usage is billed to the call that it came with, or was to another already.</summary>
    /// <param name="inner">What calls inside the call were billed, which may be where its response comes from; default if none.</param>
    /// <param name="provider">The provider, if known.</param>
    /// <param name="responseId">The provider's id of the response, if known.</param>
    /// <param name="usage">The usage, with the provenance that it has so far.</param>
    TokenProvenance Bill(in TokenUsage inner, string? provider, string? responseId, in TokenUsage usage);

    /// <summary>Takes a finished call's record.</summary>
    void OnCallCompleted(in ModelCallRecord record);
}

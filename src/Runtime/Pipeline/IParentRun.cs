namespace Tracking;

/// <summary>A place where calls are made: inside a run, or inside a call that is inside one.</summary>
internal interface IParentRun
{
    /// <summary>The run itself, where a call inside it stands for it.</summary>
    IParentRun Run { get; }

    /// <summary>
    /// The place around this one. Set only to leave out places that are over: else what starts later would keep all that ever
    /// was.
    /// </summary>
    IParentRun? Outer { get; set; }

    RunId RunId { get; }

    ModelCallPipeline Pipeline { get; }

    /// <summary>Whether the run is over; calls that end later are still billed, calls that start later are not its own.</summary>
    bool IsClosed { get; }

    /// <summary>Whether the place is over, so that what starts now is made in one around it.</summary>
    bool IsOver { get; }

    /// <summary>The number of the call that starts now, from 1.</summary>
    int NextStep();

    /// <summary>The correlation id that was noted for the next call of this flow; it is given out once.</summary>
    string? TakeCorrelationId();

    /// <summary>Whether a response's usage is billed to the call that it came with, or was to another already.</summary>
    /// <param name="inner">The call that the response came with, as calls inside it see it; null if it can have none inside.</param>
    /// <param name="provider">The provider, if known.</param>
    /// <param name="responseId">The provider's id of the response, if known.</param>
    /// <param name="usage">The usage, with the provenance that it has so far.</param>
    TokenProvenance Bill(InnerCalls? inner, string? provider, string? responseId, in TokenUsage usage);

    /// <summary>Takes the record of a call that was made here, or in a place inside.</summary>
    /// <param name="completed">The record.</param>
    /// <param name="isOwn">Whether the call was made here: in the run itself, with none between.</param>
    void Take(CompletedCall completed, bool isOwn);
}

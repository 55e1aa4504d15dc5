namespace Tracking;

/// <summary>How a run ended. Exactly one of these is recorded for each run.</summary>
public enum CallOutcome
{
    /// <summary>The model answered.</summary>
    Success,

    /// <summary>The call failed, by an exception or by a failure that the response or the stream reports.</summary>
    Error,

    /// <summary>The caller's own cancellation token ended the call.</summary>
    Cancelled,

    /// <summary>The consumer disposed the stream, or forgot it, before its end.</summary>
    Abandoned,
}

namespace Tracking;

/// <summary>The slots of a tracker that can be filled once.</summary>
[Flags]
internal enum Claims
{
    Duration = 1,
    TimeToFirstChunk = 2,
    TimeToFirstToken = 4,
    Tokens = 8,
    Outcome = 16,
    Feedback = 32,
    Completed = 64,

    /// <summary>What can be recorded until the run is over; feedback, tool calls and judgements can come later.</summary>
    UntilCompleted = Duration | TimeToFirstChunk | TimeToFirstToken | Tokens | Outcome,
}

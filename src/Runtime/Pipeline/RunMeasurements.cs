namespace Tracking;

/// <summary>What was measured of one run: from it and the run's identity comes the record.</summary>
internal struct RunMeasurements
{
    internal bool IsRun;
    internal CallOutcome Outcome;
    internal string? ErrorCode;
    internal DateTimeOffset StartedAt;
    internal TimeSpan Duration;
    internal TimeSpan? WaitTime;
    internal TimeSpan? TimeToFirstChunk;
    internal TimeSpan? TimeToFirstToken;
    internal NormalizedUsage Tokens;
    internal long? ChunkCount;
    internal string[]? ToolCalls;
}

namespace Tracking;

/// <summary>
/// The slots of one tracker. A slot is claimed first, by one atomic operation, and published when its value is written, so
/// that a reader on another thread sees a value or none, never half of one.
/// </summary>
internal sealed class RunRecording
{
    private int _claimed;
    private int _published;
    private TimeSpan _duration;
    private TimeSpan _timeToFirstChunk;
    private TimeSpan _timeToFirstToken;
    private TokenUsage _usage;
    private CallOutcome _outcome;
    private string? _errorCode;
    private Feedback _feedback;
    private List<string>? _toolCalls;

    internal bool TryClaim(Claims slot) => (Interlocked.Or(ref _claimed, (int)slot) & (int)slot) == 0;

    /// <summary>Fills, with nothing, the slots whose values the record could no longer show.</summary>
    internal void Close() => Interlocked.Or(ref _claimed, (int)(Claims.UntilCompleted | Claims.Completed));

    /// <summary>Whether the run is over, and a slot was left empty.</summary>
    internal bool IsClosedWithout(Claims slot) =>
        (Volatile.Read(ref _claimed) & (int)Claims.Completed) != 0 && (Published() & slot) == 0;

    internal void Publish(Claims slot, TimeSpan time)
    {
        switch (slot)
        {
            case Claims.Duration:
                _duration = time;
                break;
            case Claims.TimeToFirstChunk:
                _timeToFirstChunk = time;
                break;
            default:
                _timeToFirstToken = time;
                break;
        }

        Publish(slot);
    }

    internal void Publish(in TokenUsage usage)
    {
        _usage = usage;
        Publish(Claims.Tokens);
    }

    internal void Publish(CallOutcome outcome, string? errorCode)
    {
        _outcome = outcome;
        _errorCode = errorCode;
        Publish(Claims.Outcome);
    }

    internal void Publish(Feedback feedback)
    {
        _feedback = feedback;
        Publish(Claims.Feedback);
    }

    internal void AddToolCall(string name)
    {
        List<string> toolCalls = _toolCalls ?? Interlocked.CompareExchange(ref _toolCalls, [], null) ?? _toolCalls;
        lock (toolCalls)
        {
            toolCalls.Add(name);
        }
    }

    internal ModelCallSummary Summarize()
    {
        Claims published = Published();
        return new ModelCallSummary
        {
            Duration = (published & Claims.Duration) != 0 ? _duration : null,
            TimeToFirstToken = (published & Claims.TimeToFirstToken) != 0 ? _timeToFirstToken : null,
            Usage = (published & Claims.Tokens) != 0 ? _usage : null,
            Outcome = (published & Claims.Outcome) != 0 ? _outcome : null,
            Feedback = (published & Claims.Feedback) != 0 ? _feedback : null,
            ToolCalls = CopyToolCalls(),
        };
    }

    internal RunMeasurements Measure(TimeSpan elapsed)
    {
        Claims published = Published();
        bool ended = (published & Claims.Outcome) != 0;
        return new RunMeasurements
        {
            Outcome = ended ? _outcome : CallOutcome.Abandoned,
            ErrorCode = ended ? _errorCode : ErrorCodes.Aborted,
            Duration = (published & Claims.Duration) != 0 ? _duration : elapsed,
            TimeToFirstChunk = (published & Claims.TimeToFirstChunk) != 0 ? _timeToFirstChunk : null,
            TimeToFirstToken = (published & Claims.TimeToFirstToken) != 0 ? _timeToFirstToken : null,
            Tokens = new NormalizedUsage { Usage = (published & Claims.Tokens) != 0 ? _usage : default },
            ToolCalls = CopyToolCalls(),
        };
    }

    private Claims Published() => (Claims)Volatile.Read(ref _published);

    private void Publish(Claims slot) => Interlocked.Or(ref _published, (int)slot);

    private string[]? CopyToolCalls()
    {
        if (Volatile.Read(ref _toolCalls) is not { } toolCalls)
        {
            return null;
        }

        lock (toolCalls)
        {
            return [.. toolCalls];
        }
    }
}

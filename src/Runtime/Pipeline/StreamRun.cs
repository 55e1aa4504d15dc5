using Tracking.CompilerServices;

namespace Tracking;

/// <summary>
/// The run that one enumeration of a stream is: its clocks, what was read so far, and its one end. A structure inside the
/// enumeration's object, so that it costs no allocation of its own.
/// </summary>
/// <remarks>
/// The clock is read where the consumer really waits, not at every element: a provider's buffer often holds many elements,
/// and a clock read costs more than handing one on.
/// </remarks>
internal struct StreamRun
{
    internal ModelCallReading Reading;

    private ModelCallSite _site;
    private RunIdentity _identity;
    private ModelCallArguments _arguments;
    private ModelCallTracker? _tracker;
    private RecordSlot? _slot;
    private long _started;
    private long _waitStarted;
    private long _lastSeen;
    private TimeSpan _waited;
    private TimeSpan? _timeToFirstChunk;
    private TimeSpan? _timeToFirstToken;
    private long _chunks;
    private bool _unreadable;
    private int _ended;

    internal readonly bool HasStarted => _site is not null;

    internal readonly bool HasEnded => _ended != 0;

    internal readonly IParentRun? Parent => _identity.Parent;

    internal ModelCallTracker Tracker => _tracker ??= new ModelCallTracker(in _identity, _started);

    private readonly TimeProvider Clock => _identity.Pipeline.Clock;

    internal void Start(ModelCallTracking? tracking, ModelCallSite site, IParentRun? parent, RunId? runId, RecordSlot? slot)
    {
        _site = site;
        _slot = slot;
        _identity = CallStart.Identify(tracking, site, default, parent, runId ?? RunId.New());
        _started = Clock.GetTimestamp();
        _lastSeen = _started;
        _waitStarted = _started;
    }

    internal void SetArguments(in ModelCallArguments arguments)
    {
        _arguments = arguments;
        _identity.Descriptor = arguments.Descriptor ?? _site.Descriptor;
        _identity.Subject = arguments.Subject;
    }

    internal void WaitBegins()
    {
        // The first wait began with the request.
        if (_chunks > 0)
        {
            _waitStarted = Clock.GetTimestamp();
        }
    }

    internal void WaitEnded()
    {
        _lastSeen = Clock.GetTimestamp();
        _waited += Clock.GetElapsedTime(_waitStarted, _lastSeen);
    }

    internal void Received(bool waited)
    {
        if (_chunks++ == 0)
        {
            if (!waited)
            {
                WaitEnded();
            }

            _timeToFirstChunk = Clock.GetElapsedTime(_started, _lastSeen);
        }
    }

    internal void WasRead(bool waited)
    {
        if (_timeToFirstToken is null && Reading.HasContent)
        {
            if (!waited && _chunks > 1)
            {
                _lastSeen = Clock.GetTimestamp();
            }

            _timeToFirstToken = Clock.GetElapsedTime(_started, _lastSeen);
        }
    }

    internal void ReadFailed(Type elementType, Exception exception)
    {
        if (!_unreadable)
        {
            _unreadable = true;
            _identity.Pipeline.Log.UsageUnreadable(elementType.ToString(), _identity.RunId, _identity.Descriptor.Key, exception);
        }
    }

    /// <summary>The stream came to its end without an exception.</summary>
    internal void EndOfStream(Type elementType)
    {
        if (Reading.FailureCode is { } failure)
        {
            End(CallOutcome.Error, failure, Reading.HasTerminalEvent ? TokenProvenance.Reported : TokenProvenance.Partial, elementType);
        }
        else if (_site.ExpectsTerminalEvent && !Reading.HasTerminalEvent)
        {
            End(CallOutcome.Error, ErrorCodes.Truncated, TokenProvenance.Partial, elementType);
        }
        else
        {
            End(CallOutcome.Success, null, TokenProvenance.Reported, elementType);
        }
    }

    /// <summary>The stream, or the core before it, threw.</summary>
    internal void Fail(Exception exception, bool cancelled, Type elementType)
    {
        if (cancelled)
        {
            End(CallOutcome.Cancelled, ErrorCodes.Aborted, TokenProvenance.Partial, elementType);
        }
        else if (!HasEnded)
        {
            string code = Reading.FailureCode ?? ErrorClassification.CodeOf(exception, _site.Classifier);
            End(CallOutcome.Error, code, TokenProvenance.Partial, elementType);
        }
    }

    /// <summary>The consumer left before the end.</summary>
    internal void Leave(bool cancelled, Type elementType) =>
        End(cancelled ? CallOutcome.Cancelled : CallOutcome.Abandoned, ErrorCodes.Aborted, TokenProvenance.Partial, elementType);

    /// <summary>The consumer forgot the stream; nobody knows when, only when it was last seen.</summary>
    internal void Forget(Type elementType) =>
        End(CallOutcome.Abandoned, ErrorCodes.Aborted, TokenProvenance.Partial, elementType, forgotten: true);

    private void End(CallOutcome outcome, string? errorCode, TokenProvenance provenance, Type elementType, bool forgotten = false)
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
        {
            return;
        }

        try
        {
            long now = Clock.GetTimestamp();
            long end = forgotten ? _lastSeen : now;
            RunMeasurements measurements = new()
            {
                Outcome = outcome,
                ErrorCode = errorCode,
                Duration = Clock.GetElapsedTime(_started, end),
                StartedAt = Clock.GetUtcNow() - Clock.GetElapsedTime(_started, now),
                WaitTime = _waited,
                TimeToFirstChunk = _timeToFirstChunk,
                TimeToFirstToken = _timeToFirstToken,
                ChunkCount = _chunks,
            };
            ModelCallRecord record = CallCompletion.Complete(
                in _identity,
                _site,
                _tracker,
                in _arguments,
                in Reading,
                measurements,
                _unreadable ? TokenProvenance.Unreadable : provenance,
                elementType);
            if (_slot is not null)
            {
                _slot.Record = record;
            }
        }
#pragma warning disable CA1031 // A failure of tracking must not fail the consumer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _identity.Pipeline.Log.TrackingFailed(nameof(ModelCallStream), failure);
        }
    }
}

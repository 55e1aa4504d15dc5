using Tracking.CompilerServices;

namespace Tracking;

/// <summary>
/// The run that one enumeration of a stream is: its clock, what was read so far, and its one end. A structure inside the
/// enumeration's object, so that it costs no allocation of its own.
/// </summary>
internal struct StreamRun
{
    internal ModelCallReading Reading;
    internal StreamClock Clock;
    internal CallCancellation Cancellation;

    private ModelCallSite? _site;
    private Type _elementType;
    private RunIdentity _identity;
    private ModelCallArguments _arguments;
    private ModelCallTracker? _tracker;
    private IParentRun? _inner;
    private string? _notedCorrelationId;
    private RecordSlot? _slot;
    private TimeSpan? _timeToFirstChunk;
    private TimeSpan? _timeToFirstToken;
    private long _chunks;
    private long _nextTick;
    private bool _unreadable;
    private bool _detailUnreadable;
    private int _ended;

    internal readonly bool HasStarted => _site is not null;

    internal readonly bool HasEnded => Volatile.Read(in _ended) != 0;

    /// <summary>What calls that the core makes find as their parent.</summary>
    internal readonly IParentRun? Inner => _inner;

    internal ModelCallTracker Tracker => _tracker ??= (_inner as RunPlace)?.Handle?.Tracker ?? new ModelCallTracker(in _identity, Clock.Started);

    private readonly ModelCallSite Site => _site!;

    // What other elements reported stays, but the one that could not be read may have said more.
    private readonly TokenProvenance ProvenanceOfUnreadable =>
        Reading.UsageReports > 0 ? TokenProvenance.Partial : TokenProvenance.Unreadable;

    internal void Start(in ModelCallSource source, ModelCallSite site, Type elementType, RunId runId, RecordSlot? slot)
    {
        _site = site;
        _elementType = elementType;
        _slot = slot;
        bool isOfSink = SinkFlow.IsInside;
        IParentRun? parent = isOfSink ? null : CallStart.ParentOf(in source, site);
        _notedCorrelationId = CallStart.NotedCorrelationId(site, parent);
        _arguments.CorrelationId = _notedCorrelationId;
        _identity = CallStart.Identify(in source, site, default, parent, runId);
        Clock.Start(_identity.Pipeline.Clock);
        if (isOfSink)
        {
            _identity.Pipeline = ModelCallPipeline.ForCallOf(_identity.Pipeline, site.Descriptor.Key);
        }

        _inner = isOfSink ? null : CallStart.Enter(site, in _identity);
        if (_inner is RunPlace { Handle: { } run })
        {
            // A stream that is forgotten ends its run itself, and knows more of it.
            GC.SuppressFinalize(run);
        }
    }

    internal void SetArguments(in ModelCallArguments arguments)
    {
        _arguments = arguments;
        _arguments.CorrelationId ??= _notedCorrelationId;
        _identity.Descriptor = arguments.Descriptor ?? Site.Descriptor;
        _identity.Subject = arguments.Subject;
    }

    /// <summary>Takes an element that the stream gave, before it is read.</summary>
    internal void Received(bool waited)
    {
        if (_chunks == 0)
        {
            _chunks = 1;
            _timeToFirstChunk = Clock.SinceStart;
        }
        else if (waited)
        {
            _chunks++;
        }
        else
        {
            ReceivedAtOnce();
        }
    }

    /// <summary>Takes an element that was there already, and that was not the first.</summary>
    internal void ReceivedAtOnce()
    {
        if (++_chunks >= _nextTick)
        {
            _nextTick = _chunks + Clock.Tick();
        }
    }

    internal void WasRead(bool waited)
    {
        if (_timeToFirstToken is null && Reading.HasContent)
        {
            if (!waited && _chunks > 1)
            {
                Clock.Read();
            }

            _timeToFirstToken = Clock.SinceStart;
        }
    }

    /// <param name="exception">Why an element could not be read.</param>
    /// <param name="isDetail">Whether its usage had been read before.</param>
    internal void ReadFailed(Exception exception, bool isDetail)
    {
        bool isKnown = isDetail ? _detailUnreadable : _unreadable;
        _detailUnreadable |= isDetail;
        _unreadable |= !isDetail;
        if (!isKnown)
        {
            _identity.Pipeline.Log.ResponseUnreadable(isDetail, _elementType, _identity.RunId, _identity.Descriptor.Key, exception);
        }
    }

    /// <summary>The stream came to its end without an exception.</summary>
    internal void EndOfStream()
    {
        // A reader that failed may have failed on the terminal event.
        bool truncated = Site.ExpectsTerminalEvent && !Reading.HasTerminalEvent && !_unreadable && !_detailUnreadable;
        if (Reading.FailureCode is { } failure)
        {
            End(CallOutcome.Error, failure, Reading.HasTerminalEvent ? TokenProvenance.Reported : TokenProvenance.Partial);
        }
        else if (truncated && Cancellation.IsRequested)
        {
            // Cancelled cores may simply stop.
            End(CallOutcome.Cancelled, ErrorCodes.Aborted, TokenProvenance.Partial);
        }
        else if (truncated)
        {
            End(CallOutcome.Error, ErrorCodes.Truncated, TokenProvenance.Partial);
        }
        else
        {
            End(CallOutcome.Success, null, TokenProvenance.Reported);
        }
    }

    /// <summary>The stream, or the core before it, threw.</summary>
    internal void Fail(Exception exception)
    {
        if (HasEnded)
        {
            return;
        }

        if (Cancellation.IsRequested)
        {
            End(CallOutcome.Cancelled, ErrorCodes.Aborted, TokenProvenance.Partial);
        }
        else
        {
            string code = Reading.FailureCode ?? CallCompletion.CodeOf(exception, Site, in _identity);
            End(CallOutcome.Error, code, TokenProvenance.Partial);
        }
    }

    /// <summary>The consumer left before the end, by cancelling, because of what the stream reported, or for its own reasons.</summary>
    internal void Leave()
    {
        if (Cancellation.IsRequested)
        {
            End(CallOutcome.Cancelled, ErrorCodes.Aborted, TokenProvenance.Partial);
        }
        else if (Reading.FailureCode is { } failure)
        {
            End(CallOutcome.Error, failure, TokenProvenance.Partial);
        }
        else
        {
            End(CallOutcome.Abandoned, ErrorCodes.Aborted, TokenProvenance.Partial);
        }
    }

    /// <summary>The consumer forgot the stream; nobody knows when, only when it last asked for an element.</summary>
    internal void Forget()
    {
        Clock.StopAtLastMove();
        Leave();
    }

    private void End(CallOutcome outcome, string? errorCode, TokenProvenance provenance)
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
        {
            return;
        }

        try
        {
            Cancellation.Release();
            Clock.Stop();
            RunMeasurements measurements = new()
            {
                Outcome = outcome,
                ErrorCode = errorCode,
                Duration = Clock.SinceStart,
                StartedAt = Clock.StartedAt(),
                WaitTime = Clock.Waited,
                TimeToFirstChunk = _timeToFirstChunk,
                TimeToFirstToken = _timeToFirstToken,
                ChunkCount = _chunks,
            };
            UsageReconciliation reconciliation = CallCompletion.Complete(
                in _identity,
                Site,
                _inner,
                _tracker,
                in _arguments,
                in Reading,
                ref measurements,
                _unreadable ? ProvenanceOfUnreadable : provenance,
                _slot);
            _identity.Pipeline.WarnOfUsage(_elementType, reconciliation, _identity.RunId, _identity.Descriptor.Key);
        }
#pragma warning disable CA1031 // A failure of tracking must not fail the consumer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _identity.Pipeline.Log.TrackingFailed(nameof(ModelCallStream), failure);
        }
    }
}

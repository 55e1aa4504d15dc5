using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Tracking.CompilerServices;

/// <summary>
/// One tracked call while it runs. Generated code starts it, invokes the core, and hands over what the core gave: exactly one
/// of <c>Track</c>, <c>Succeed</c> and <c>Fail</c>. Nothing here throws but what the core threw.
/// </summary>
/// <remarks>A structure, so that a call that is already complete when the core returns allocates nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ModelCall
{
    private readonly ModelCallSite _site;
    private readonly long _started;
    private readonly IParentRun? _outer;
    private readonly IParentRun? _inner;
    private RunIdentity _identity;
    private ModelCallArguments _arguments;
    private ModelCallTracker? _tracker;
    private CallCancellation _cancellation;

    private ModelCall(ModelCallSource source, ModelCallSite site, in ModelCallArguments arguments, CancellationToken cancellationToken)
    {
        _site = site;
        _cancellation = new CallCancellation(cancellationToken, null);
        _arguments = arguments;
        _outer = AmbientRun.Parent;
        IParentRun? parent = CallStart.ParentOf(in source, site);
        if (CallStart.NotedCorrelationId(site, parent) is { } correlationId)
        {
            _arguments.CorrelationId ??= correlationId;
        }

        _identity = CallStart.Identify(in source, site, in arguments, parent, RunId.New());
        _started = _identity.Pipeline.Clock.GetTimestamp();
        _inner = CallStart.Enter(site, in _identity);
        if (_inner is not null)
        {
            AmbientRun.Current = _inner;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ModelCall(ModelCallSite site, ModelCallPipeline pipeline, RunId runId, long started, CancellationToken cancellationToken)
    {
        _site = site;
        _cancellation = new CallCancellation(cancellationToken, null);
        _identity.Pipeline = pipeline;
        _identity.Descriptor = site.Descriptor;
        _identity.RunId = runId;
        _identity.Step = 1;
        _started = started;
    }

    /// <summary>The call's tracker, for a core that takes one.</summary>
    public ModelCallTracker Tracker => _tracker ??= (_inner as RunPlace)?.Handle?.Tracker ?? new ModelCallTracker(in _identity, _started);

    /// <summary>Whether anybody wants to know of a call: if not, the core can be invoked without more ado.</summary>
    /// <param name="tracking">Where the call would be recorded.</param>
    public static bool IsWanted(ModelCallTracking? tracking) => tracking is { HasSinks: true } || AmbientRun.AnyOpen;

    /// <summary>Whether anybody wants to know of a call: if not, the core can be invoked without more ado.</summary>
    /// <param name="run">The run that the call would be made in.</param>
    public static bool IsWanted(ModelRun? run) => run is { Pipeline.HasSinks: true } || AmbientRun.AnyOpen;

    /// <summary>Starts a call; the clock runs from here.</summary>
    /// <param name="source">Where the call is recorded.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ModelCall Start(ModelCallSource source, ModelCallSite site, CancellationToken cancellationToken = default)
    {
        if (source.Run is not null || site.IsRun || AmbientRun.AnyOpen)
        {
            return StartInside(source, site, default, cancellationToken);
        }

        ModelCallPipeline pipeline = ModelCallPipeline.ForCallOf(source.Tracking?.Pipeline ?? ModelCallPipeline.None, site.Descriptor.Key);
        return new ModelCall(site, pipeline, RunId.New(), pipeline.Clock.GetTimestamp(), cancellationToken);
    }

    /// <summary>Starts a call; the clock runs from here.</summary>
    /// <param name="source">Where the call is recorded.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="arguments">What the arguments say of the call.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ModelCall Start(
        ModelCallSource source,
        ModelCallSite site,
        in ModelCallArguments arguments,
        CancellationToken cancellationToken = default) =>
        StartInside(source, site, in arguments, cancellationToken);

    /// <summary>Names a further token by which the caller can cancel.</summary>
    /// <param name="cancellationToken">The token.</param>
    public void AlsoCancelledBy(CancellationToken cancellationToken) => _cancellation.Add(cancellationToken);

    /// <summary>Ends the call with what the core threw, which the caller then rethrows.</summary>
    /// <param name="exception">What the core threw.</param>
    public void Fail(Exception exception)
    {
        try
        {
            ModelCallReading nothing = default;
            RunMeasurements measurements = default;
            bool cancelled = _cancellation.IsRequested;
            measurements.Outcome = cancelled ? CallOutcome.Cancelled : CallOutcome.Error;
            measurements.ErrorCode = cancelled ? ErrorCodes.Aborted : CallCompletion.CodeOf(exception, _site, in _identity);
            End(in nothing, ref measurements, TokenProvenance.Partial, null);
        }
#pragma warning disable CA1031 // A failure of tracking must not hide the exception of the core.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _identity.Pipeline.Log.TrackingFailed(nameof(Fail), failure);
        }
    }

    /// <summary>Ends the call of a core that returned.</summary>
    public void Succeed() => Succeed<object?>(null, null);

    /// <summary>Ends the call of a core that returned a response.</summary>
    /// <typeparam name="T">The response's type.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="reader">Reads it; null if there is nothing to read.</param>
    public void Succeed<T>(T response, ResponseReader<T>? reader) => Finish(response, reader);

    /// <summary>Ends the call of a core that returned a response.</summary>
    /// <typeparam name="T">The response's type.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="reader">Reads it; null if there is nothing to read.</param>
    /// <returns>The response with its run.</returns>
    public Tracked<T> SucceedTracked<T>(T response, ResponseReader<T>? reader)
    {
        RecordSlot slot = new();
        Finish(response, reader, slot);
        return new Tracked<T>(response, in _identity, slot);
    }

    // Out of line: the frame of a method is cleared for all of its branches.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ModelCall StartInside(
        ModelCallSource source,
        ModelCallSite site,
        in ModelCallArguments arguments,
        CancellationToken cancellationToken)
    {
        if (!SinkFlow.IsInside)
        {
            return new ModelCall(source, site, in arguments, cancellationToken);
        }

        ModelCallPipeline none = ModelCallPipeline.ForCallOf(source.Pipeline ?? ModelCallPipeline.None, site.Descriptor.Key);
        return new ModelCall(site, none, RunId.New(), none.Clock.GetTimestamp(), cancellationToken);
    }

    // A wrapper is not async: what the core's start changed in its flow would stay changed for the caller.
    private readonly void LeaveCore()
    {
        if (_inner is not null || _outer is not null || AmbientRun.AnyOpen)
        {
            AmbientRun.Current = _outer;
        }
    }

    private void Finish<T>(T response, ResponseReader<T>? reader, RecordSlot? slot = null)
    {
        // Both here, where the frame is cleared in any case: further down it would be done once more.
        ModelCallReading reading = default;
        RunMeasurements measurements = default;
        TokenProvenance provenance = TokenProvenance.Reported;
        try
        {
            LeaveCore();
            if (reader is not null && _inner is not RunPlace { IsEmpty: false })
            {
                reader(response, ref reading);
            }
        }
#pragma warning disable CA1031 // Properties of SDK types can throw when they are read; the model did its work all the same.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // Usage is read first: with it at hand, what failed is a detail.
            bool isDetail = reading.UsageReports > 0;
            provenance = isDetail ? TokenProvenance.Reported : TokenProvenance.Unreadable;
            _identity.Pipeline.Log.ResponseUnreadable(isDetail, typeof(T), _identity.RunId, _identity.Descriptor.Key, exception);
        }

        try
        {
            measurements.Outcome = reading.FailureCode is null ? CallOutcome.Success : CallOutcome.Error;
            measurements.ErrorCode = reading.FailureCode;
            UsageReconciliation reconciliation = End(in reading, ref measurements, provenance, slot);
            if (reconciliation != UsageReconciliation.None)
            {
                _identity.Pipeline.WarnOfUsage(typeof(T), reconciliation, _identity.RunId, _identity.Descriptor.Key);
            }
        }
#pragma warning disable CA1031 // A failure of tracking must not fail the call.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _identity.Pipeline.Log.TrackingFailed(nameof(Succeed), failure);
        }
    }

    private readonly UsageReconciliation End(
        in ModelCallReading reading,
        ref RunMeasurements measurements,
        TokenProvenance provenance,
        RecordSlot? slot)
    {
        LeaveCore();
        TimeProvider clock = _identity.Pipeline.Clock;
        long now = clock.GetTimestamp();
        measurements.Duration = clock.Between(_started, now);
        measurements.StartedAt = WallClock.At(clock, _started, now);
        return CallCompletion.Complete(in _identity, _site, _inner, _tracker, in _arguments, in reading, ref measurements, provenance, slot);
    }
}

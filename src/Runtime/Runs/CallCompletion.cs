using Tracking.CompilerServices;

namespace Tracking;

/// <summary>
/// The end of a tracked call: what the generated code knows of it becomes metrics, in the order in which they are promised
/// (first chunk, first token, duration, outcome, tokens), and then the record.
/// </summary>
internal static class CallCompletion
{
    internal static ModelCallRecord Complete(
        in RunIdentity identity,
        ModelCallSite site,
        IParentRun? inner,
        ModelCallTracker? tracker,
        in ModelCallArguments arguments,
        in ModelCallReading reading,
        RunMeasurements measurements,
        TokenProvenance provenance,
        Type responseType)
    {
        if (inner is ModelRun run)
        {
            return run.End(in measurements, in arguments);
        }

        TokenUsage usage = default;
        if (site.Tokens == TokenSource.Response)
        {
            NormalizedUsage normalized = reading.NormalizeUsage();
            bool any = normalized.Usage.HasPositiveCount;
            usage = any ? normalized.Usage with { Provenance = provenance } : default;
            measurements.ReportedUsage = normalized.Reported is { } reported ? reported with { Provenance = provenance } : null;
            measurements.Reconciliation = normalized.Reconciliation;
            measurements.UnattributedTokens = normalized.UnattributedTokens;
            measurements.RequestCount = normalized.RequestCount;
            identity.Pipeline.WarnOfUsage(responseType, normalized.Reconciliation, identity.RunId, identity.Descriptor.Key);
            if (any && identity.Parent is { } parent && provenance is (TokenProvenance.Reported or TokenProvenance.Partial))
            {
                TokenUsage billedInside = inner is InnerCalls calls ? calls.Billed : default;
                TokenProvenance billed = parent.Bill(in billedInside, identity.Descriptor.Provider, reading.ResponseId, in usage);
                usage = usage with { Provenance = billed };
            }

            if (!any && provenance == TokenProvenance.Unreadable)
            {
                usage = usage with { Provenance = TokenProvenance.Unreadable };
            }
        }

        measurements.Usage = usage;
        if (tracker is null)
        {
            Emit(in identity, in measurements);
        }
        else
        {
            measurements = EmitThrough(tracker, measurements);
        }

        ModelCallRecord record = RecordFactory.Create(in identity, in measurements, in arguments, in reading);
        identity.Pipeline.Complete(in record);
        identity.Parent?.OnCallCompleted(in record);
        return record;
    }

    /// <summary>The error code of what the core threw; a classifier that fails itself must not cost the run its record.</summary>
    internal static string CodeOf(Exception exception, ModelCallSite site, in RunIdentity identity)
    {
        try
        {
            return ErrorClassification.CodeOf(exception, site.Classifier);
        }
#pragma warning disable CA1031 // Properties of SDK exceptions can throw when they are read.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            identity.Pipeline.Log.TrackingFailed(nameof(CodeOf), failure);
            return ErrorCodes.BackendError;
        }
    }

    private static void Emit(in RunIdentity identity, in RunMeasurements measurements)
    {
        if (measurements.TimeToFirstChunk is { } firstChunk)
        {
            identity.EmitTime(MetricKind.TimeToFirstChunk, firstChunk);
        }

        if (measurements.TimeToFirstToken is { } firstToken)
        {
            identity.EmitTime(MetricKind.TimeToFirstToken, firstToken);
        }

        identity.EmitTime(MetricKind.Duration, measurements.Duration);
        identity.EmitOutcome(measurements.Outcome);
        if (measurements.Usage.HasPositiveCount)
        {
            identity.EmitTokens(in measurements.Usage);
        }
    }

    // The core may have recorded something itself: what it recorded first stands, on the record too.
    private static RunMeasurements EmitThrough(ModelCallTracker tracker, RunMeasurements measured)
    {
        if (measured.TimeToFirstChunk is { } firstChunk)
        {
            tracker.TrackTimeToFirstChunk(firstChunk);
        }

        if (measured.TimeToFirstToken is { } firstToken)
        {
            tracker.TrackTimeToFirstToken(firstToken);
        }

        tracker.TrackDuration(measured.Duration);
        tracker.RecordOutcome(measured.Outcome, measured.ErrorCode, OutcomeMethod(measured.Outcome));
        bool ownTokens = tracker.TrackTokens(in measured.Usage);

        RunMeasurements recorded = tracker.Close(measured.Duration);
        recorded.StartedAt = measured.StartedAt;
        recorded.WaitTime = measured.WaitTime;
        recorded.ChunkCount = measured.ChunkCount;
        if (ownTokens || !recorded.Usage.HasPositiveCount)
        {
            recorded.Usage = measured.Usage;
            recorded.ReportedUsage = measured.ReportedUsage;
            recorded.Reconciliation = measured.Reconciliation;
            recorded.UnattributedTokens = measured.UnattributedTokens;
            recorded.RequestCount = measured.RequestCount;
        }
        else if (recorded.Usage.PartExceedsWhole)
        {
            recorded.Reconciliation = UsageReconciliation.PartExceedsWhole;
        }

        return recorded;
    }

    private static string OutcomeMethod(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Success => nameof(ModelCallTracker.TrackSuccess),
        CallOutcome.Cancelled => nameof(ModelCallTracker.TrackCancelled),
        CallOutcome.Abandoned => nameof(ModelCallTracker.TrackAbandoned),
        _ => nameof(ModelCallTracker.TrackError),
    };
}

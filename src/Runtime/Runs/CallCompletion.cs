using System.Runtime.CompilerServices;
using Tracking.CompilerServices;

namespace Tracking;

/// <summary>
/// The end of a tracked call: what the generated code knows of it becomes metrics, in the order in which they are promised
/// (first chunk, first token, duration, outcome, tokens, tool calls), and then the record.
/// </summary>
/// <remarks>
/// What most calls do not need is kept out of line: the frame of a method is cleared each time, with what every branch of it
/// could put there, and a record and what it is made of are a kilobyte already.
/// </remarks>
internal static class CallCompletion
{
    /// <param name="identity">The run.</param>
    /// <param name="site">The tracked method.</param>
    /// <param name="inner">What calls that the core made found as their parent.</param>
    /// <param name="tracker">The run's tracker, if anybody asked for one.</param>
    /// <param name="arguments">What the arguments say of the call.</param>
    /// <param name="reading">What was read from the response.</param>
    /// <param name="measurements">What was measured; its tokens are set here.</param>
    /// <param name="provenance">Where tokens come from, if there are any.</param>
    /// <param name="slot">Where the record is kept, if somebody wants it beside the sinks.</param>
    /// <returns>What does not add up in the response's counts.</returns>
    internal static UsageReconciliation Complete(
        in RunIdentity identity,
        ModelCallSite site,
        IParentRun? inner,
        ModelCallTracker? tracker,
        in ModelCallArguments arguments,
        in ModelCallReading reading,
        ref RunMeasurements measurements,
        TokenProvenance provenance,
        RecordSlot? slot)
    {
        if (inner is RunPlace { IsEmpty: false } place)
        {
            EndRun(place, in identity, in measurements, in arguments, slot);
            return UsageReconciliation.None;
        }

        string? provider = ProviderOf(in identity, site, in arguments, in reading);
        UsageReconciliation reconciliation = UsageReconciliation.None;
        if (site.Tokens == TokenSource.Response)
        {
            reading.NormalizeUsage(ref measurements.Tokens);
            reconciliation = measurements.Tokens.Reconciliation;
            if (provenance != TokenProvenance.Reported || !measurements.Tokens.Usage.HasPositiveCount)
            {
                SetProvenance(ref measurements.Tokens, provenance);
            }

            if (identity.Parent is not null)
            {
                Bill(in identity, inner, provider, in reading, ref measurements.Tokens.Usage);
            }
        }

        if (inner is RunPlace empty)
        {
            RunEnd end = new(in measurements, in arguments, in reading, provider) { HasOwnTokens = true };
            EndEmptyRun(empty, in identity, in end, slot);
            return reconciliation;
        }

        if (tracker is not null)
        {
            EmitThrough(tracker, ref measurements);
        }
        else if (identity.Pipeline.WantsMetrics)
        {
            identity.EmitAll(in measurements);
        }

        if (reading.HasToolCalls && measurements.ToolCalls is null)
        {
            AddToolCalls(in identity, in reading, ref measurements);
        }

        ModelCallRecord record = new(
            identity.RunId,
            identity.ParentRunId,
            identity.Step,
            identity.Descriptor,
            provider,
            isLate: identity.Parent is { IsClosed: true },
            new RecordParts(in measurements, in arguments, in reading));
        identity.Pipeline.Pricing?.Rate(ref record);
        identity.Pipeline.Complete(in record);
        ParentChain.Complete(identity.Parent, in record);
        (inner as InnerCalls)?.End();
        slot?.Keep(in record);
        return reconciliation;
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

    // What the application says goes first, then what was seen, then what types let assume.
    private static string? ProviderOf(
        in RunIdentity identity,
        ModelCallSite site,
        in ModelCallArguments arguments,
        in ModelCallReading reading)
    {
        bool isAssumed = site.IsProviderAssumed && ReferenceEquals(identity.Descriptor, site.Descriptor);
        return arguments.Provider
            ?? (isAssumed ? null : identity.Descriptor.Provider)
            ?? reading.Provider
            ?? arguments.ClientProvider
            ?? reading.AssumedProvider
            ?? (site.IsProviderAssumed ? site.Descriptor.Provider : null);
    }

    // The core recorded no tool calls itself: those that the response shows are recorded, after the tokens.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddToolCalls(in RunIdentity identity, in ModelCallReading reading, ref RunMeasurements measurements)
    {
        string[] toolCalls = reading.ToolCalls;
        measurements.ToolCalls = toolCalls;
        if (identity.Pipeline.WantsMetrics)
        {
            foreach (string toolCall in toolCalls)
            {
                identity.EmitToolCall(toolCall);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EndRun(
        RunPlace place,
        in RunIdentity identity,
        in RunMeasurements measurements,
        in ModelCallArguments arguments,
        RecordSlot? slot)
    {
        ModelCallReading nothing = default;
        RunEnd end = new(in measurements, in arguments, in nothing, arguments.Provider ?? identity.Descriptor.Provider);
        // The core may have disposed the run itself: then it is over, and perhaps gone.
        if (place.Handle is { } run && run.End(in end, out ModelCallRecord record))
        {
            slot?.Keep(in record);
        }
    }

    /// <summary>Ends a run in which no call was recorded: what its own response reports is of calls that nobody tracked.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EndEmptyRun(RunPlace place, in RunIdentity identity, in RunEnd end, RecordSlot? slot)
    {
        if (place.Handle is not { } run || !run.End(in end, out ModelCallRecord record))
        {
            return;
        }

        slot?.Keep(in record);
        // One that failed may have failed before its first call.
        if (record.Outcome == CallOutcome.Success)
        {
            identity.Pipeline.Log.RunWithoutCalls(identity.RunId, identity.Descriptor.Key, record.Usage.HasPositiveCount);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetProvenance(ref NormalizedUsage tokens, TokenProvenance provenance)
    {
        if (!tokens.Usage.HasPositiveCount)
        {
            tokens.Usage = provenance == TokenProvenance.Unreadable ? new TokenUsage { Provenance = provenance } : default;
        }
        else
        {
            tokens.Usage = tokens.Usage with { Provenance = provenance };
            tokens.ReportedCounts = tokens.ReportedCounts with { Provenance = tokens.IsReported ? provenance : TokenProvenance.None };
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Bill(in RunIdentity identity, IParentRun? inner, string? provider, in ModelCallReading reading, ref TokenUsage usage)
    {
        if (usage is { HasPositiveCount: true, Provenance: TokenProvenance.Reported or TokenProvenance.Partial })
        {
            TokenProvenance billed = identity.Parent!.Bill(inner as InnerCalls, provider, reading.ResponseId, in usage);
            usage = usage with { Provenance = billed };
        }
    }

    // The core may have recorded something itself: what it recorded first stands, on the record too.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EmitThrough(ModelCallTracker tracker, ref RunMeasurements measured)
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
        bool ownTokens = tracker.TrackTokens(in measured.Tokens.Usage);

        RunMeasurements recorded = tracker.Close(measured.Duration);
        recorded.StartedAt = measured.StartedAt;
        recorded.WaitTime = measured.WaitTime;
        recorded.ChunkCount = measured.ChunkCount;
        if (ownTokens || !recorded.Tokens.Usage.HasPositiveCount)
        {
            recorded.Tokens = measured.Tokens;
        }
        else if (recorded.Tokens.Usage.PartExceedsWhole)
        {
            recorded.Tokens.Reconciliation = UsageReconciliation.PartExceedsWhole;
        }

        measured = recorded;
    }

    private static string OutcomeMethod(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Success => nameof(ModelCallTracker.TrackSuccess),
        CallOutcome.Cancelled => nameof(ModelCallTracker.TrackCancelled),
        CallOutcome.Abandoned => nameof(ModelCallTracker.TrackAbandoned),
        _ => nameof(ModelCallTracker.TrackError),
    };
}

using Tracking.CompilerServices;

namespace Tracking;

/// <summary>Makes a run's record from what is known of the run, its arguments, its measurements and its response.</summary>
internal static class RecordFactory
{
    internal static ModelCallRecord Create(
        in RunIdentity identity,
        in RunMeasurements measurements,
        in ModelCallArguments arguments,
        in ModelCallReading reading)
    {
        ModelCallDescriptor descriptor = identity.Descriptor;
        string? requestModel = arguments.RequestModel ?? descriptor.Model;
        ModelCallRecord record = new()
        {
            RunId = identity.RunId,
            ParentRunId = identity.ParentRunId,
            Step = identity.Step,
            IsLate = identity.Parent is { IsClosed: true },
            Descriptor = descriptor,
            Subject = identity.Subject,
            Outcome = measurements.Outcome,
            ErrorCode = measurements.ErrorCode,
            StartedAt = measurements.StartedAt,
            Duration = measurements.Duration,
            WaitTime = measurements.WaitTime,
            TimeToFirstChunk = measurements.TimeToFirstChunk,
            TimeToFirstToken = measurements.TimeToFirstToken,
            Usage = measurements.Usage,
            ReportedUsage = measurements.ReportedUsage,
            Reconciliation = measurements.Reconciliation,
            UnattributedTokens = measurements.UnattributedTokens,
            RequestCount = measurements.RequestCount,
            Model = reading.Model ?? requestModel,
            RequestModel = requestModel,
            Provider = descriptor.Provider,
            ResponseId = reading.ResponseId,
            FinishReason = reading.FinishReason,
            ServiceTier = reading.ServiceTier,
            HistoryLength = arguments.HistoryLength,
            CorrelationId = arguments.CorrelationId,
            Tags = arguments.Tags!,
            ToolCalls = measurements.ToolCalls!,
            ChunkCount = measurements.ChunkCount,
        };
        return identity.Pipeline.Pricing is { } pricing ? pricing.Rate(in record) : record;
    }
}

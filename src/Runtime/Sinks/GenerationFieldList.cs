using System.Diagnostics;

namespace Tracking;

/// <summary>The one definition of which fields a generation event has, in which order and when.</summary>
internal static class GenerationFieldList
{
    private const int SchemaVersion = 1;
    private const string Unknown = "unknown";

    internal static void WriteTo<TWriter>(ref TWriter writer, in ModelCallRecord record, Activity? activity)
        where TWriter : struct, IGenerationFieldWriter
    {
        WriteCall(ref writer, in record);
        WriteTokens(ref writer, record.Usage);
        WriteIfKnown(ref writer, GenerationFields.Reconciliation, GenerationNames.Of(record.Reconciliation));
        WriteCost(ref writer, in record);
        WriteMeasures(ref writer, in record);
        WriteContext(ref writer, in record);
        if (activity is { IdFormat: ActivityIdFormat.W3C })
        {
            writer.Write(GenerationFields.TraceId, activity.TraceId.ToHexString());
            writer.Write(GenerationFields.SpanId, activity.SpanId.ToHexString());
        }

        GenerationTags.WriteTo(ref writer, record.Tags);
    }

    private static void WriteCall<TWriter>(ref TWriter writer, in ModelCallRecord record)
        where TWriter : struct, IGenerationFieldWriter
    {
        writer.Write(GenerationFields.Schema, SchemaVersion);
        writer.Write(GenerationFields.Timestamp, GenerationNames.Of(EndOf(in record)));
        writer.Write(GenerationFields.RunId, record.RunId.ToString());
        writer.Write(GenerationFields.Step, record.Step);
        writer.Write(GenerationFields.Key, record.Descriptor.Key);
        writer.Write(GenerationFields.Version, record.Descriptor.Version);
        writer.Write(GenerationFields.Operation, record.Descriptor.Operation ?? Unknown);
        writer.Write(GenerationFields.ModelId, record.Model ?? Unknown);
        writer.Write(GenerationFields.ProviderId, record.Provider ?? Unknown);
        writer.Write(GenerationFields.FinishReason, record.FinishReason ?? Unknown);
        writer.Write(GenerationFields.Outcome, GenerationNames.Of(record.Outcome));
        writer.Write(GenerationFields.Provenance, GenerationNames.Of(record.Usage.Provenance));
        writer.Write(GenerationFields.DurationMs, record.Duration.TotalMilliseconds);
    }

    private static void WriteTokens<TWriter>(ref TWriter writer, in TokenUsage usage)
        where TWriter : struct, IGenerationFieldWriter
    {
        WriteIfKnown(ref writer, GenerationFields.TokensInput, Uncached(in usage));
        WriteIfKnown(ref writer, GenerationFields.TokensInputTotal, usage.InputTokens);
        WriteIfKnown(ref writer, GenerationFields.TokensOutput, usage.OutputTokens);
        WriteIfKnown(ref writer, GenerationFields.TokensReasoning, usage.ReasoningTokens);
        WriteIfKnown(ref writer, GenerationFields.TokensCacheRead, usage.CacheReadTokens);
        WriteIfPositive(ref writer, GenerationFields.TokensCacheWrite, usage.CacheWriteTokens);
        WriteIfPositive(ref writer, GenerationFields.TokensCacheWriteOneHour, usage.CacheWriteOneHourTokens);
        WriteIfPositive(ref writer, GenerationFields.TokensInputAudio, usage.InputAudioTokens);
        WriteIfPositive(ref writer, GenerationFields.TokensOutputAudio, usage.OutputAudioTokens);
    }

    private static void WriteCost<TWriter>(ref TWriter writer, in ModelCallRecord record)
        where TWriter : struct, IGenerationFieldWriter
    {
        if (record.Cost is { } cost)
        {
            writer.Write(GenerationFields.Cost, cost);
        }

        WriteIfKnown(ref writer, GenerationFields.Currency, record.Currency);
        WriteIfKnown(ref writer, GenerationFields.PriceVersion, record.PriceVersion);
        WriteIfKnown(ref writer, GenerationFields.CostGaps, GenerationNames.Of(record.CostGaps));
    }

    private static void WriteMeasures<TWriter>(ref TWriter writer, in ModelCallRecord record)
        where TWriter : struct, IGenerationFieldWriter
    {
        WriteIfKnown(ref writer, GenerationFields.TimeToFirstTokenMs, record.TimeToFirstToken);
        WriteIfKnown(ref writer, GenerationFields.WaitMs, record.WaitTime);
        WriteIfKnown(ref writer, GenerationFields.HistoryLength, record.HistoryLength);
        WriteIfKnown(ref writer, GenerationFields.ErrorCode, record.ErrorCode);
    }

    private static void WriteContext<TWriter>(ref TWriter writer, in ModelCallRecord record)
        where TWriter : struct, IGenerationFieldWriter
    {
        WriteIfKnown(ref writer, GenerationFields.ParentRunId, record.ParentRunId?.ToString());
        WriteIfKnown(ref writer, GenerationFields.CorrelationId, record.CorrelationId);
        WriteIfKnown(ref writer, GenerationFields.Variation, record.Descriptor.VariationKey);
        WriteIfKnown(ref writer, GenerationFields.RequestModel, record.RequestModel);
        WriteIfKnown(ref writer, GenerationFields.ResponseId, record.ResponseId);
        WriteIfKnown(ref writer, GenerationFields.ServiceTier, record.ServiceTier);
    }

    // A duration can be anything that a user records.
    private static DateTimeOffset EndOf(in ModelCallRecord record) => record.Duration < DateTimeOffset.MaxValue - record.StartedAt
        ? record.StartedAt + record.Duration
        : DateTimeOffset.MaxValue;

    // Where the cache exceeds the input the numbers contradict each other, and what is left is not known.
    private static long? Uncached(in TokenUsage usage) =>
        usage.InputTokens - (usage.CacheReadTokens ?? 0) - (usage.CacheWriteTokens ?? usage.CacheWriteOneHourTokens ?? 0) is { } uncached and >= 0 ? uncached : null;

    private static void WriteIfKnown<TWriter>(ref TWriter writer, string name, string? value)
        where TWriter : struct, IGenerationFieldWriter
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.Write(name, value);
        }
    }

    private static void WriteIfKnown<TWriter>(ref TWriter writer, string name, long? value)
        where TWriter : struct, IGenerationFieldWriter
    {
        if (value is { } known)
        {
            writer.Write(name, known);
        }
    }

    private static void WriteIfKnown<TWriter>(ref TWriter writer, string name, TimeSpan? value)
        where TWriter : struct, IGenerationFieldWriter
    {
        if (value is { } known)
        {
            writer.Write(name, known.TotalMilliseconds);
        }
    }

    private static void WriteIfPositive<TWriter>(ref TWriter writer, string name, long? value)
        where TWriter : struct, IGenerationFieldWriter
    {
        if (value > 0)
        {
            writer.Write(name, value.Value);
        }
    }
}

using System.Collections.Frozen;

namespace Tracking;

/// <summary>The names of the fields of a generation event.</summary>
internal static class GenerationFields
{
    internal const string Schema = "schema";
    internal const string Timestamp = "timestamp";
    internal const string RunId = "run_id";
    internal const string Step = "step";
    internal const string Key = "key";
    internal const string Version = "version";
    internal const string Operation = "operation";
    internal const string ModelId = "model_id";
    internal const string ProviderId = "provider_id";
    internal const string FinishReason = "finish_reason";
    internal const string Outcome = "outcome";
    internal const string Provenance = "provenance";
    internal const string DurationMs = "duration_ms";

    internal const string TokensInput = "tokens_input";
    internal const string TokensInputTotal = "tokens_input_total";
    internal const string TokensOutput = "tokens_output";
    internal const string TokensReasoning = "tokens_reasoning";
    internal const string TokensCacheRead = "tokens_cache_read";
    internal const string TokensCacheWrite = "tokens_cache_write";
    internal const string TokensCacheWriteOneHour = "tokens_cache_write_1h";
    internal const string TokensInputAudio = "tokens_input_audio";
    internal const string TokensOutputAudio = "tokens_output_audio";
    internal const string Reconciliation = "reconciliation";
    internal const string Cost = "cost";
    internal const string Currency = "currency";
    internal const string PriceVersion = "price_version";
    internal const string CostGaps = "cost_gaps";
    internal const string TimeToFirstTokenMs = "ttft_ms";
    internal const string WaitMs = "wait_ms";
    internal const string HistoryLength = "history_length";
    internal const string ErrorCode = "error_code";

    internal const string ParentRunId = "parent_run_id";
    internal const string CorrelationId = "correlation_id";
    internal const string Variation = "variation";
    internal const string RequestModel = "request_model";
    internal const string ResponseId = "response_id";
    internal const string ServiceTier = "service_tier";
    internal const string TraceId = "trace_id";
    internal const string SpanId = "span_id";

    /// <summary>All of them: names that a tag cannot have, also in events that leave the field out.</summary>
    internal static readonly FrozenSet<string> All = new[]
    {
        Schema, Timestamp, RunId, Step, Key, Version, Operation, ModelId, ProviderId, FinishReason, Outcome, Provenance, DurationMs,
        TokensInput, TokensInputTotal, TokensOutput, TokensReasoning, TokensCacheRead, TokensCacheWrite, TokensCacheWriteOneHour,
        TokensInputAudio, TokensOutputAudio,
        Reconciliation, Cost, Currency, PriceVersion, CostGaps, TimeToFirstTokenMs, WaitMs, HistoryLength, ErrorCode,
        ParentRunId, CorrelationId, Variation, RequestModel, ResponseId, ServiceTier, TraceId, SpanId,
    }.ToFrozenSet(StringComparer.Ordinal);
}

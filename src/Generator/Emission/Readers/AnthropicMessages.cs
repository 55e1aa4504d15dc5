namespace Tracking.Generator.Emission.Readers;

/// <summary>What the Anthropic SDK's messages and beta messages have in common: types of the same members under other names.</summary>
internal static class AnthropicMessages
{
    internal static readonly ReaderPart Stop = new(
        """
        private static void ReportStop(string? stopReason, ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.FinishReason = stopReason;
            if (stopReason == "refusal")
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }
        }
        """);

    /// <summary>The reader of a whole message.</summary>
    /// <param name="types">The namespace of the types and what their names begin with.</param>
    /// <param name="parts">What else it needs.</param>
    internal static ReaderSource Message(string types, params ReaderPart[] parts) => new(
        $"global::{types}Message",
        $$"""
        internal static void Read(
            global::{{types}}Message? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is not null)
            {
                ReadStart(response, ref reading);
                ReportStop(response.StopReason?.Raw(), ref reading);
                ReportTerms(response.Usage, ref reading);
            }
        }
        """,
        parts);

    /// <summary>The reader of a stream's events.</summary>
    /// <param name="types">The namespace of the types and what their names begin with.</param>
    /// <param name="parts">What else it needs.</param>
    internal static ReaderSource StreamEvent(string types, params ReaderPart[] parts) => new(
        $"global::{types}RawMessageStreamEvent",
        $$"""
        internal static void Read(
            global::{{types}}RawMessageStreamEvent? streamEvent,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            switch (streamEvent?.Value)
            {
                case global::{{types}}RawMessageStartEvent start:
                    ReadStart(start.Message, ref reading);
                    ReportTerms(start.Message.Usage, ref reading);
                    break;
                case global::{{types}}RawContentBlockDeltaEvent:
                    reading.HasContent = true;
                    break;
                case global::{{types}}RawMessageDeltaEvent delta:
                    ReportUsage(delta.Usage, ref reading);
                    ReportStop(delta.Delta.StopReason?.Raw(), ref reading);
        #if {{types}}MessageDeltaUsage.ServerToolUse
                    reading.ReportWebSearches(delta.Usage.ServerToolUse?.WebSearchRequests);
        #endif
                    break;
                case global::{{types}}RawMessageStopEvent:
                    reading.HasTerminalEvent = true;
                    break;
            }
        }
        """,
        parts);

    /// <summary>Reads what a price depends on beside the counts.</summary>
    /// <param name="types">The namespace of the types and what their names begin with.</param>
    internal static string Terms(string types) =>
        $$"""
        private static void ReportTerms(
            global::{{types}}Usage usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
        #if {{types}}Usage.ServiceTier
            reading.ServiceTier = usage.ServiceTier?.Raw();
        #endif
        #if {{types}}Usage.Speed
            reading.Speed = usage.Speed?.Raw();
        #endif
        #if {{types}}Usage.InferenceGeo
            reading.Region = usage.InferenceGeo;
        #endif
        #if {{types}}Usage.ServerToolUse
            reading.ReportWebSearches(usage.ServerToolUse?.WebSearchRequests);
        #endif
        }
        """;

    /// <summary>Reads the message that a stream starts with.</summary>
    /// <param name="types">The namespace of the types and what their names begin with.</param>
    internal static string Start(string types) =>
        $$"""
        private static void ReadStart(
            global::{{types}}Message message,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            try
            {
                // It throws where the service sent no usage; the rest can be read all the same.
                ReportUsage(message.Usage, ref reading);
            }
            finally
            {
                reading.Model = message.Model.Raw();
                reading.ResponseId = message.ID;
            }
        }
        """;
}

namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of the Anthropic SDK, whose properties are parsed when they are first read.</summary>
internal static class AnthropicReaders
{
    internal static readonly ReaderPart Shared = new(
        """
        private static void ReportUsage(
            global::Anthropic.Models.Messages.Usage usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.CacheApart,
                input: usage.InputTokens,
                output: usage.OutputTokens,
        #if Anthropic.Models.Messages.Usage.OutputTokensDetails
                reasoning: usage.OutputTokensDetails?.ThinkingTokens,
        #endif
                cacheWriteOneHour: usage.CacheCreation?.Ephemeral1hInputTokens,
                cacheRead: usage.CacheReadInputTokens,
                cacheWrite: usage.CacheCreationInputTokens);
        }

        private static void ReportTerms(
            global::Anthropic.Models.Messages.Usage usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
        #if Anthropic.Models.Messages.Usage.ServiceTier
            reading.ServiceTier = usage.ServiceTier?.Raw();
        #endif
        #if Anthropic.Models.Messages.Usage.Speed
            reading.Speed = usage.Speed?.Raw();
        #endif
        #if Anthropic.Models.Messages.Usage.InferenceGeo
            reading.Region = usage.InferenceGeo;
        #endif
        #if Anthropic.Models.Messages.Usage.ServerToolUse
            reading.ReportWebSearches(usage.ServerToolUse?.WebSearchRequests);
        #endif
        }

        // Cumulative counts; those that a delta leaves out stay as the start gave them.
        private static void ReportUsage(
            global::Anthropic.Models.Messages.MessageDeltaUsage usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.CacheApart,
                input: usage.InputTokens,
                output: usage.OutputTokens,
        #if Anthropic.Models.Messages.MessageDeltaUsage.OutputTokensDetails
                reasoning: usage.OutputTokensDetails?.ThinkingTokens,
        #endif
                cacheRead: usage.CacheReadInputTokens,
                cacheWrite: usage.CacheCreationInputTokens);
        }

        private static void ReadStart(
            global::Anthropic.Models.Messages.Message message,
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
        """);

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

    internal static readonly ReaderSource Message = new(
        "global::Anthropic.Models.Messages.Message",
        """
        internal static void Read(
            global::Anthropic.Models.Messages.Message? response,
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
        [Shared, Stop]);

    internal static readonly ReaderSource StreamEvent = new(
        "global::Anthropic.Models.Messages.RawMessageStreamEvent",
        """
        internal static void Read(
            global::Anthropic.Models.Messages.RawMessageStreamEvent? streamEvent,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            switch (streamEvent?.Value)
            {
                case global::Anthropic.Models.Messages.RawMessageStartEvent start:
                    ReadStart(start.Message, ref reading);
                    ReportTerms(start.Message.Usage, ref reading);
                    break;
                case global::Anthropic.Models.Messages.RawContentBlockDeltaEvent:
                    reading.HasContent = true;
                    break;
                case global::Anthropic.Models.Messages.RawMessageDeltaEvent delta:
                    ReportUsage(delta.Usage, ref reading);
                    ReportStop(delta.Delta.StopReason?.Raw(), ref reading);
        #if Anthropic.Models.Messages.MessageDeltaUsage.ServerToolUse
                    reading.ReportWebSearches(delta.Usage.ServerToolUse?.WebSearchRequests);
        #endif
                    break;
                case global::Anthropic.Models.Messages.RawMessageStopEvent:
                    reading.HasTerminalEvent = true;
                    break;
            }
        }
        """,
        [Shared, Stop]);
}

namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of Amazon Bedrock's Converse operations, whose input leaves out what the cache took.</summary>
internal static class BedrockReaders
{
    internal static readonly ReaderPart Shared = new(
        """
        private static void ReportUsage(
            global::Amazon.BedrockRuntime.Model.TokenUsage usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            long? writtenForOneHour = null;
        #if Amazon.BedrockRuntime.Model.TokenUsage.CacheDetails
            for (int i = 0; i < (usage.CacheDetails?.Count ?? 0); i++)
            {
                if (usage.CacheDetails![i].Ttl?.Value == "1h")
                {
                    writtenForOneHour = usage.CacheDetails[i].InputTokens;
                }
            }

        #endif
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.CacheApart,
                input: usage.InputTokens,
                output: usage.OutputTokens,
        #if Amazon.BedrockRuntime.Model.TokenUsage.CacheReadInputTokens
                cacheRead: usage.CacheReadInputTokens,
        #endif
        #if Amazon.BedrockRuntime.Model.TokenUsage.CacheWriteInputTokens
                cacheWrite: usage.CacheWriteInputTokens,
        #endif
                cacheWriteOneHour: writtenForOneHour,
                total: usage.TotalTokens);
        }

        private static void ReportStop(
            global::Amazon.BedrockRuntime.StopReason? stopReason,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.FinishReason = stopReason?.Value;
            if (reading.FinishReason is "content_filtered" or "guardrail_intervened")
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }
        }
        """,
        "Amazon.BedrockRuntime.Model.ConverseStreamMetadataEvent");

    internal static readonly ReaderSource Converse = new(
        "global::Amazon.BedrockRuntime.Model.ConverseResponse",
        """
        internal static void Read(
            global::Amazon.BedrockRuntime.Model.ConverseResponse? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is null)
            {
                return;
            }

            if (response.Usage is { } usage)
            {
                ReportUsage(usage, ref reading);
            }

            #if Amazon.BedrockRuntime.Model.ConverseResponse.ServiceTier
            reading.ServiceTier = response.ServiceTier?.Type?.Value;
            #endif
            reading.ResponseId = response.ResponseMetadata?.RequestId;
            ReportStop(response.StopReason, ref reading);
        }
        """,
        [Shared]);

    internal static readonly ReaderSource StreamEvent = new(
        "global::Amazon.Runtime.EventStreams.IEventStreamEvent",
        """
        internal static void Read(
            global::Amazon.Runtime.EventStreams.IEventStreamEvent? streamEvent,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            #if Amazon.BedrockRuntime.Model.ConverseStreamMetadataEvent
            switch (streamEvent)
            {
                case global::Amazon.BedrockRuntime.Model.ContentBlockDeltaEvent:
                    reading.HasContent = true;
                    break;
                case global::Amazon.BedrockRuntime.Model.MessageStopEvent stop:
                    reading.HasTerminalEvent = true;
                    ReportStop(stop.StopReason, ref reading);
                    break;
                case global::Amazon.BedrockRuntime.Model.ConverseStreamMetadataEvent metadata:
                    if (metadata.Usage is { } usage)
                    {
                        ReportUsage(usage, ref reading);
                    }

            #endif
            #if Amazon.BedrockRuntime.Model.ConverseStreamMetadataEvent.ServiceTier
                    reading.ServiceTier = metadata.ServiceTier?.Type?.Value;
            #endif
            #if Amazon.BedrockRuntime.Model.ConverseStreamMetadataEvent
                    break;
            }
            #endif
        }
        """,
        [Shared]);
}

namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of the Anthropic SDK, whose properties are parsed when they are first read.</summary>
internal static class AnthropicReaders
{
    internal const string Shared = """
        private static void ReportUsage(
            global::Anthropic.Models.Messages.Usage usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.CacheApart,
                input: usage.InputTokens,
                output: usage.OutputTokens,
                cacheRead: usage.CacheReadInputTokens,
                cacheWrite: usage.CacheCreationInputTokens,
                cacheWriteOneHour: usage.CacheCreation?.Ephemeral1hInputTokens,
                reasoning: usage.OutputTokensDetails?.ThinkingTokens);
            reading.ServiceTier = usage.ServiceTier?.Raw();
        }

        private static void ReportStop(string? stopReason, ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.FinishReason = stopReason;
            if (stopReason == "refusal")
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }
        }
        """;

    internal static readonly ReaderSource Message = new("global::Anthropic.Models.Messages.Message", """
        internal static void Read(
            global::Anthropic.Models.Messages.Message? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is null)
            {
                return;
            }

            ReportUsage(response.Usage, ref reading);
            reading.Model = response.Model.Raw();
            reading.ResponseId = response.ID;
            ReportStop(response.StopReason?.Raw(), ref reading);
        }
        """);

    internal static readonly ReaderSource StreamEvent = new("global::Anthropic.Models.Messages.RawMessageStreamEvent", """
        internal static void Read(
            global::Anthropic.Models.Messages.RawMessageStreamEvent? streamEvent,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            switch (streamEvent?.Value)
            {
                case global::Anthropic.Models.Messages.RawMessageStartEvent start:
                    ReportUsage(start.Message.Usage, ref reading);
                    reading.Model = start.Message.Model.Raw();
                    reading.ResponseId = start.Message.ID;
                    break;
                case global::Anthropic.Models.Messages.RawContentBlockDeltaEvent:
                    reading.HasContent = true;
                    break;
                case global::Anthropic.Models.Messages.RawMessageDeltaEvent delta:
                    // Cumulative counts; those that a delta leaves out stay as the start gave them.
                    reading.ReportUsage(
                        global::Tracking.CompilerServices.UsageConvention.CacheApart,
                        input: delta.Usage.InputTokens,
                        output: delta.Usage.OutputTokens,
                        cacheRead: delta.Usage.CacheReadInputTokens,
                        cacheWrite: delta.Usage.CacheCreationInputTokens,
                        reasoning: delta.Usage.OutputTokensDetails?.ThinkingTokens);
                    ReportStop(delta.Delta.StopReason?.Raw(), ref reading);
                    break;
                case global::Anthropic.Models.Messages.RawMessageStopEvent:
                    reading.HasTerminalEvent = true;
                    break;
            }
        }
        """);
}

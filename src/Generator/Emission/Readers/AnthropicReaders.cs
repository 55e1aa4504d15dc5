namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of the Anthropic SDK, whose properties are parsed when they are first read.</summary>
internal static class AnthropicReaders
{
    private const string Types = "Anthropic.Models.Messages.";

    internal static readonly ReaderPart Shared = new(
        $$"""
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

        {{AnthropicMessages.Terms(Types)}}

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

        {{AnthropicMessages.Start(Types)}}
        """);

    internal static readonly ReaderSource Message = AnthropicMessages.Message(Types, Shared, AnthropicMessages.Stop);

    internal static readonly ReaderSource StreamEvent = AnthropicMessages.StreamEvent(Types, Shared, AnthropicMessages.Stop);
}

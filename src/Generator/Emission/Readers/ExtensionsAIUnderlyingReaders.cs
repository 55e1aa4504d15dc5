namespace Tracking.Generator.Emission.Readers;

/// <summary>Reads the SDK's own objects under those of Microsoft.Extensions.AI: what adapters leave out, or pass on only at the end.</summary>
internal static class ExtensionsAIUnderlyingReaders
{
    private const string AnthropicMessage = "Anthropic.Models.Messages.Message";

    internal static readonly ReaderPart[] All =
    [
        new(
            """
        private static void ReadUnderlying(
            object? raw,
            string? responseId,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            switch (raw)
            {
        #if OpenAI.Chat.ChatCompletion
                case global::OpenAI.Chat.ChatCompletion completion:
                    reading.AssumedProvider = "openai";
                    ReportUnderlying(completion.Usage, responseId, ref reading);
        #endif
        #if OpenAI.Chat.ChatCompletion.Patch
                    ReportError(ref completion.Patch, ref reading);
                    ReportAzure(ref completion.Patch, ref reading);
        #endif
        #if OpenAI.Chat.ChatCompletion.ServiceTier
                    reading.ServiceTier = completion.ServiceTier?.ToString();
        #endif
        #if OpenAI.Chat.ChatCompletion
                    break;
                case global::OpenAI.Chat.StreamingChatCompletionUpdate update:
                    reading.AssumedProvider = "openai";
                    ReportUnderlying(update.Usage, responseId, ref reading);
                    if (!string.IsNullOrEmpty(update.RefusalUpdate))
                    {
                        reading.HasContent = true;
                        reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
                    }

        #endif
        #if OpenAI.Chat.StreamingChatCompletionUpdate.ServiceTier
                    reading.ServiceTier ??= update.ServiceTier?.ToString();
        #endif
        #if OpenAI.Chat.StreamingChatCompletionUpdate.Patch
                    ReportChunk(update, responseId, ref reading);
        #endif
        #if OpenAI.Chat.ChatCompletion
                    break;
        #endif
        #if OpenAI.Responses.ResponseResult
                case global::OpenAI.Responses.ResponseResult response:
                    ReportUnderlying(response, responseId, ref reading);
                    break;
                case global::OpenAI.Responses.StreamingResponseCompletedUpdate completed:
                    ReportUnderlying(completed.Response, responseId, ref reading);
                    break;
                case global::OpenAI.Responses.StreamingResponseIncompleteUpdate incomplete:
                    ReportUnderlying(incomplete.Response, responseId, ref reading);
                    break;
                case global::OpenAI.Responses.StreamingResponseFailedUpdate failed:
                    ReportUnderlying(failed.Response, responseId, ref reading);
                    break;
        #endif
        #if Anthropic.Models.Messages.Message
                case global::Anthropic.Models.Messages.Message message:
                    ReportUnderlying(ElementOf(message.RawData, "usage"), false, responseId, ref reading);
                    break;
                case global::Anthropic.Models.Messages.RawMessageStreamEvent { Value: global::Anthropic.Models.Messages.RawMessageStartEvent start }:
                    ReportUnderlying(ElementOf(ElementOf(start.RawData, "message"), "usage"u8), false, responseId, ref reading);
                    break;
                case global::Anthropic.Models.Messages.RawMessageStreamEvent { Value: global::Anthropic.Models.Messages.RawMessageDeltaEvent end }:
                    ReportUnderlying(ElementOf(end.RawData, "usage"), true, responseId, ref reading);
                    break;
                case global::Anthropic.Models.Beta.Messages.BetaMessage betaMessage:
                    ReportUnderlying(ElementOf(betaMessage.RawData, "usage"), false, responseId, ref reading);
                    break;
                case global::Anthropic.Models.Beta.Messages.BetaRawMessageStreamEvent { Value: global::Anthropic.Models.Beta.Messages.BetaRawMessageStartEvent betaStart }:
                    ReportUnderlying(ElementOf(ElementOf(betaStart.RawData, "message"), "usage"u8), false, responseId, ref reading);
                    break;
                case global::Anthropic.Models.Beta.Messages.BetaRawMessageStreamEvent { Value: global::Anthropic.Models.Beta.Messages.BetaRawMessageDeltaEvent betaEnd }:
                    ReportUnderlying(ElementOf(betaEnd.RawData, "usage"), true, responseId, ref reading);
                    break;
        #endif
        #if OllamaSharp.Models.Chat.ChatResponseStream
                case global::OllamaSharp.Models.Chat.ChatResponseStream:
                    reading.AssumedProvider = "ollama";
                    break;
        #endif
                default:
                    break;
            }
        }
        """),
        OpenAIChatParts.Counts,
        OpenAIChatParts.Json,
        OpenAIChatParts.Chunks,
        new(
            """
        private static void ReportChunk(
            global::OpenAI.Chat.StreamingChatCompletionUpdate update,
            string? responseId,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            ReportError(ref update.Patch, ref reading);
            if (!reading.HasContent)
            {
                ReportAzure(ref update.Patch, ref reading);
            }

            if (update.FinishReason is not null)
            {
                ReportAzureChoice(ref update.Patch, ref reading);
                if (TryGetUsageOfChoice(update, out global::System.ReadOnlyMemory<byte> usage))
                {
                    reading.ReportUnderlyingUsage(usage.Span, responseId);
                }
            }

            // Adapters show some of the reasoning, or none.
            if (!reading.HasContent)
            {
                reading.HasContent = HasContent(update);
            }
        }
        """,
            "OpenAI.Chat.StreamingChatCompletionUpdate.Patch"),
        new(
            """
        private static void ReportUnderlying(
            global::OpenAI.Chat.ChatTokenUsage? usage,
            string? responseId,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (usage is not null)
            {
                reading.ReportUnderlyingUsage(
                    global::Tracking.CompilerServices.UsageConvention.Inferred,
                    input: usage.InputTokenCount,
                    output: usage.OutputTokenCount,
                    total: usage.TotalTokenCount,
                    cacheRead: CacheReadsOf(usage),
                    cacheWrite: CacheWritesOf(usage.InputTokenDetails),
                    reasoning: usage.OutputTokenDetails?.ReasoningTokenCount,
                    responseId: responseId,
                    inputAudio: usage.InputTokenDetails?.AudioTokenCount,
                    outputAudio: usage.OutputTokenDetails?.AudioTokenCount);
            }
        }
        """,
            "OpenAI.Chat.ChatCompletion"),
        OpenAIResponsesReaders.Outcome,
        new(
            """
        private static void ReportUnderlying(
            global::OpenAI.Responses.ResponseResult response,
            string? responseId,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response.Usage is { } usage)
            {
                reading.ReportUnderlyingUsage(
                    global::Tracking.CompilerServices.UsageConvention.Inferred,
                    input: usage.InputTokenCount,
                    output: usage.OutputTokenCount,
                    total: usage.TotalTokenCount,
                    cacheRead: usage.InputTokenDetails?.CachedTokenCount,
        #if OpenAI.Responses.ResponseInputTokenUsageDetails.CacheWriteTokenCount
                    cacheWrite: usage.InputTokenDetails?.CacheWriteTokenCount,
        #endif
                    reasoning: usage.OutputTokenDetails?.ReasoningTokenCount,
                    responseId: responseId);
            }

            reading.AssumedProvider = "openai";
            ReportOutcome(response, ref reading);
        #if OpenAI.Responses.WebSearchCallResponseItem.Action
            reading.ReportWebSearches(WebSearchesOf(response), responseId);
        #endif
            if (IsRefusal(response))
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }
        }
        """,
            "OpenAI.Responses.ResponseResult"),
        JsonParts.Elements with { If = AnthropicMessage },
        AnthropicParts.Counts with { If = AnthropicMessage },
        AnthropicParts.Terms with { If = AnthropicMessage },
        new(
            """
        private static void ReportUnderlying(
            global::System.Text.Json.JsonElement usage,
            bool isDelta,
            string? responseId,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            (long? Input, long? Output, long? Read, long? Write, long? WriteOneHour, long? Thinking) counts = MessageCountsOf(usage, isDelta);
            reading.ReportUnderlyingUsage(
                global::Tracking.CompilerServices.UsageConvention.CacheApart,
                input: counts.Input,
                output: counts.Output,
                cacheRead: counts.Read,
                cacheWrite: counts.Write,
                cacheWriteOneHour: counts.WriteOneHour,
                reasoning: counts.Thinking,
                responseId: responseId);
            ReportTerms(usage, ref reading, responseId);
            reading.AssumedProvider = "anthropic";
        }
        """,
            AnthropicMessage),
    ];
}

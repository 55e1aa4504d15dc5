namespace Tracking.Generator.Emission.Readers;

/// <summary>Reads the SDK's own objects under those of Microsoft.Extensions.AI: what adapters leave out, or pass on only at the end.</summary>
internal static class ExtensionsAIUnderlyingReaders
{
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
                    ReportUnderlying(completion.Usage, responseId, ref reading);
        #endif
        #if OpenAI.Chat.ChatCompletion.ServiceTier
                    reading.ServiceTier = completion.ServiceTier?.ToString();
        #endif
        #if OpenAI.Chat.ChatCompletion
                    break;
                case global::OpenAI.Chat.StreamingChatCompletionUpdate update:
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
                    ReportError(update, ref reading);
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
                    ReportUnderlying(message.Usage, responseId, ref reading);
                    break;
                case global::Anthropic.Models.Messages.RawMessageStreamEvent { Value: global::Anthropic.Models.Messages.RawMessageStartEvent start }:
                    ReportUnderlying(start.Message.Usage, responseId, ref reading);
                    break;
                case global::Anthropic.Models.Messages.RawMessageStreamEvent { Value: global::Anthropic.Models.Messages.RawMessageDeltaEvent delta }:
                    reading.ReportUnderlyingUsage(
                        global::Tracking.CompilerServices.UsageConvention.CacheApart,
                        input: delta.Usage.InputTokens,
                        output: delta.Usage.OutputTokens,
                        cacheRead: delta.Usage.CacheReadInputTokens,
                        cacheWrite: delta.Usage.CacheCreationInputTokens,
                        responseId: responseId);
        #endif
        #if Anthropic.Models.Messages.MessageDeltaUsage.ServerToolUse
                    reading.ReportWebSearches(delta.Usage.ServerToolUse?.WebSearchRequests, responseId);
        #endif
        #if Anthropic.Models.Messages.Message
                    break;
        #endif
                default:
                    break;
            }
        }
        """),
        OpenAIReaders.CacheWrites,
        OpenAIReaders.StreamErrors,
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
                    cacheRead: usage.InputTokenDetails?.CachedTokenCount,
                    cacheWrite: CacheWritesOf(usage.InputTokenDetails),
                    reasoning: usage.OutputTokenDetails?.ReasoningTokenCount,
                    responseId: responseId);
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
        new(
            """
        private static void ReportUnderlying(
            global::Anthropic.Models.Messages.Usage usage,
            string? responseId,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.ReportUnderlyingUsage(
                global::Tracking.CompilerServices.UsageConvention.CacheApart,
                input: usage.InputTokens,
                output: usage.OutputTokens,
                cacheRead: usage.CacheReadInputTokens,
                cacheWrite: usage.CacheCreationInputTokens,
                cacheWriteOneHour: usage.CacheCreation?.Ephemeral1hInputTokens,
        #if Anthropic.Models.Messages.Usage.OutputTokensDetails
                reasoning: usage.OutputTokensDetails?.ThinkingTokens,
        #endif
                responseId: responseId);
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
            reading.ReportWebSearches(usage.ServerToolUse?.WebSearchRequests, responseId);
        #endif
        }
        """,
            "Anthropic.Models.Messages.Message"),
    ];
}

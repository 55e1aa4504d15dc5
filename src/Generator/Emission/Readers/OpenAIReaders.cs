namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of the OpenAI SDK. Its types stand for a wire format that other providers speak, too.</summary>
internal static class OpenAIReaders
{
    // The service tier is experimental, and cache writes are only on the wire so far.
    private static readonly string[] Experimental = ["OPENAI001", "SCME0001"];

    internal static readonly ReaderPart CacheWrites = new(
        """
        private static long? CacheWritesOf(global::OpenAI.Chat.ChatInputTokenUsageDetails? details)
        {
        #if OpenAI.Chat.ChatInputTokenUsageDetails.Patch
            if (details is not null && details.Patch.TryGetValue("$.cache_write_tokens"u8, out int written))
            {
                return written;
            }

        #endif
            return null;
        }
        """,
        "OpenAI.Chat.ChatCompletion",
        Experimental);

    internal static readonly ReaderPart StreamErrors = new(
        """
        private static void ReportError(
            global::OpenAI.Chat.StreamingChatCompletionUpdate update,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            // An error within a stream is a chunk of its own, for which the SDK has no property.
            if (update.CompletionId is not null || !update.Patch.Contains("$.error"u8))
            {
                return;
            }

            if (update.Patch.TryGetValue("$.error.code"u8, out int status))
            {
                reading.FailureCode = global::Tracking.CompilerServices.ErrorStatus.CodeOf(status) ?? global::Tracking.ErrorCodes.BackendError;
            }
            else
            {
                reading.FailureCode = global::Tracking.CompilerServices.ErrorStatus.CodeOfResponse(
                    update.Patch.TryGetValue("$.error.code"u8, out string? code) ? code : null);
            }
        }
        """,
        "OpenAI.Chat.StreamingChatCompletionUpdate.Patch",
        Experimental);

    internal static readonly ReaderPart Chat = new(
        """
        private static void ReportUsage(
            global::OpenAI.Chat.ChatTokenUsage usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.Inferred,
                input: usage.InputTokenCount,
                output: usage.OutputTokenCount,
                total: usage.TotalTokenCount,
                cacheRead: usage.InputTokenDetails?.CachedTokenCount,
                cacheWrite: CacheWritesOf(usage.InputTokenDetails),
                reasoning: usage.OutputTokenDetails?.ReasoningTokenCount);
        }

        private static void ReportFinish(
            global::OpenAI.Chat.ChatFinishReason finishReason,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.HasTerminalEvent = true;
            reading.FinishReason = finishReason switch
            {
                global::OpenAI.Chat.ChatFinishReason.Stop => "stop",
                global::OpenAI.Chat.ChatFinishReason.Length => "length",
                global::OpenAI.Chat.ChatFinishReason.ContentFilter => "content_filter",
                global::OpenAI.Chat.ChatFinishReason.ToolCalls => "tool_calls",
                global::OpenAI.Chat.ChatFinishReason.FunctionCall => "function_call",
                _ => null,
            };
            if (finishReason == global::OpenAI.Chat.ChatFinishReason.ContentFilter)
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }
        }
        """,
        "OpenAI.Chat.ChatCompletion");

    internal static readonly ReaderSource ChatCompletion = new(
        "global::OpenAI.Chat.ChatCompletion",
        """
        internal static void Read(
            global::OpenAI.Chat.ChatCompletion? response,
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

            reading.Model = response.Model;
            reading.ResponseId = response.Id;
            #if OpenAI.Chat.ChatCompletion.ServiceTier
            reading.ServiceTier = response.ServiceTier?.ToString();
            #endif

            // The rest throws where the service sent no choice.
            ReportFinish(response.FinishReason, ref reading);
            for (int i = 0; i < response.ToolCalls.Count; i++)
            {
                reading.ReportToolCall(response.ToolCalls[i].FunctionName, response.ToolCalls[i].Id);
            }

            if (!string.IsNullOrEmpty(response.Refusal))
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }
        }
        """,
        [Chat, CacheWrites],
        SuppressedDiagnostics: Experimental);

    internal static readonly ReaderSource StreamingChatCompletionUpdate = new(
        "global::OpenAI.Chat.StreamingChatCompletionUpdate",
        """
        internal static void Read(
            global::OpenAI.Chat.StreamingChatCompletionUpdate? update,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (update is null)
            {
                return;
            }

            if (update.Usage is { } usage)
            {
                ReportUsage(usage, ref reading);
            }

            if (reading.ResponseId is null)
            {
                reading.Model = update.Model;
                reading.ResponseId = update.CompletionId;
            }

            #if OpenAI.Chat.StreamingChatCompletionUpdate.ServiceTier
            reading.ServiceTier ??= update.ServiceTier?.ToString();
            #endif
            #if OpenAI.Chat.StreamingChatCompletionUpdate.Patch
            ReportError(update, ref reading);
            #endif
            if (update.FinishReason is { } finishReason)
            {
                ReportFinish(finishReason, ref reading);
            }

            if (!string.IsNullOrEmpty(update.RefusalUpdate))
            {
                reading.HasContent = true;
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }

            // The first update holds an empty text: no token yet. Later ones need not be looked at.
            if (!reading.HasContent)
            {
                reading.HasContent = (update.ContentUpdate.Count > 0 && !string.IsNullOrEmpty(update.ContentUpdate[0].Text))
                    || update.ToolCallUpdates.Count > 0;
            }

            // The first part of a call has its name.
            for (int i = 0; i < update.ToolCallUpdates.Count; i++)
            {
                reading.ReportToolCall(update.ToolCallUpdates[i].FunctionName, update.ToolCallUpdates[i].ToolCallId);
            }
        }
        """,
        [Chat, CacheWrites, StreamErrors],
        SuppressedDiagnostics: Experimental);

    internal static readonly ReaderSource EmbeddingCollection = new(
        "global::OpenAI.Embeddings.OpenAIEmbeddingCollection",
        """
        internal static void Read(
            global::OpenAI.Embeddings.OpenAIEmbeddingCollection? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is null)
            {
                return;
            }

            if (response.Usage is { } usage)
            {
                reading.ReportUsage(
                    global::Tracking.CompilerServices.UsageConvention.Inferred,
                    input: usage.InputTokenCount,
                    total: usage.TotalTokenCount);
            }

            reading.Model = response.Model;
        }
        """,
        []);
}

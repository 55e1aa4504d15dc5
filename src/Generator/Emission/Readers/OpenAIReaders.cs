namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of the OpenAI SDK. Its types stand for a wire format that other providers speak, too.</summary>
internal static class OpenAIReaders
{
    // The service tier is experimental, and so is what the SDK keeps as JSON.
    private static readonly string[] Experimental = ["OPENAI001", "SCME0001"];

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
                cacheRead: CacheReadsOf(usage),
                cacheWrite: CacheWritesOf(usage.InputTokenDetails),
                reasoning: usage.OutputTokenDetails?.ReasoningTokenCount,
                inputAudio: usage.InputTokenDetails?.AudioTokenCount,
                outputAudio: usage.OutputTokenDetails?.AudioTokenCount);
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
            #if OpenAI.Chat.ChatCompletion.Patch
            ReportAzure(ref response.Patch, ref reading);
            ReportError(ref response.Patch, ref reading);
            if (reading.FailureCode is not null)
            {
                return;
            }

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
        [Chat, OpenAIChatParts.Counts, OpenAIChatParts.Json],
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

            #if OpenAI.Chat.StreamingChatCompletionUpdate.Patch
            if (!reading.HasContent)
            {
                ReportAzure(ref update.Patch, ref reading);
            }

            ReportError(ref update.Patch, ref reading);
            #endif
            reading.ResponseId ??= update.CompletionId;
            reading.Model ??= update.Model;
            #if OpenAI.Chat.StreamingChatCompletionUpdate.ServiceTier
            reading.ServiceTier ??= update.ServiceTier?.ToString();
            #endif
            if (update.FinishReason is { } finishReason)
            {
                ReportFinish(finishReason, ref reading);
            #if OpenAI.Chat.StreamingChatCompletionUpdate.Patch
                ReportAzureChoice(ref update.Patch, ref reading);
                if (TryGetUsageOfChoice(update, out global::System.ReadOnlyMemory<byte> usageOfChoice))
                {
                    reading.ReportUsage(usageOfChoice.Span);
                }

            #endif
            }

            if (!string.IsNullOrEmpty(update.RefusalUpdate))
            {
                reading.HasContent = true;
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }

            // What comes first is often empty: no token yet. Later chunks need not be looked at.
            if (!reading.HasContent)
            {
                reading.HasContent = HasContent(update);
            }

            // The first part of a call has its name.
            for (int i = 0; i < update.ToolCallUpdates.Count; i++)
            {
                reading.ReportToolCall(update.ToolCallUpdates[i].FunctionName, update.ToolCallUpdates[i].ToolCallId);
            }
        }
        """,
        [Chat, OpenAIChatParts.Counts, OpenAIChatParts.Json, OpenAIChatParts.Chunks],
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
                reading.ReportEmbeddingUsage(usage.InputTokenCount, usage.TotalTokenCount);
            }

            reading.Model = response.Model;
            #if OpenAI.Embeddings.OpenAIEmbeddingCollection.Patch
            ReportError(ref response.Patch, ref reading);
            #endif
        }
        """,
        [OpenAIChatParts.Json],
        SuppressedDiagnostics: Experimental);
}

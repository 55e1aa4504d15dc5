namespace Tracking.Generator.Emission.Readers;

/// <summary>What readers of OpenAI's chats have in common, whether the SDK's own objects are returned or stand under others.</summary>
internal static class OpenAIChatParts
{
    private static readonly string[] Experimental = ["OPENAI001", "SCME0001"];

    /// <summary>Counts that the usage has no property for, or others who speak this format put elsewhere.</summary>
    internal static readonly ReaderPart Counts = new(
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

        private static long? CacheReadsOf(global::OpenAI.Chat.ChatTokenUsage usage)
        {
            int? reads = usage.InputTokenDetails?.CachedTokenCount;
        #if OpenAI.Chat.ChatTokenUsage.Patch
            if (reads is null or 0)
            {
                // Some tell them beside the other counts instead of in the details.
                if (usage.Patch.Contains("$.cached_tokens"u8) && usage.Patch.TryGetValue("$.cached_tokens"u8, out int cached))
                {
                    return cached;
                }

                if (usage.Patch.Contains("$.prompt_cache_hit_tokens"u8) && usage.Patch.TryGetValue("$.prompt_cache_hit_tokens"u8, out int hits))
                {
                    return hits;
                }
            }

        #endif
            return reads;
        }
        """,
        "OpenAI.Chat.ChatCompletion",
        Experimental);

    /// <summary>What the SDK has no properties for and keeps as JSON: errors, and marks of who answered.</summary>
    internal static readonly ReaderPart Json = new(
        """
        private static void ReportError(
            ref global::System.ClientModel.Primitives.JsonPatch json,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            // An answer that has none, or null, is the usual one.
            if (json.Contains("$.error"u8) && json.TryGetJson("$.error"u8, out global::System.ReadOnlyMemory<byte> error))
            {
                reading.FailureCode = global::Tracking.CompilerServices.ErrorStatus.CodeOfError(error.Span);
            }
        }

        private static void ReportAzure(
            ref global::System.ClientModel.Primitives.JsonPatch json,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            // Only Azure filters, and says so.
            if (json.Contains("$.prompt_filter_results"u8))
            {
                reading.Provider = "azure.ai.openai";
            }
        }

        private static void ReportAzureChoice(
            ref global::System.ClientModel.Primitives.JsonPatch json,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            // To look inside costs an allocation: once in a stream, if at all.
            if (reading.Provider is null && json.TryGetJson("$.choices[0].content_filter_results"u8, out global::System.ReadOnlyMemory<byte> _))
            {
                reading.Provider = "azure.ai.openai";
            }
        }
        """,
        "OpenAI.Chat.ChatCompletion.Patch",
        Experimental);

    /// <summary>Marks of who answered in the headers, where the SDK returns them with the answer.</summary>
    internal const string Headers =
        """
        private static void ReportAzure(
            global::System.ClientModel.ClientResult result,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            // What stands before Azure's models answers with headers of its own.
            if (reading.Provider is null
                && result.GetRawResponse()?.Headers is { } headers
                && (headers.TryGetValue("apim-request-id", out string? _) || headers.TryGetValue("x-ms-region", out string? _)))
            {
                reading.Provider = "azure.ai.openai";
            }
        }
        """;

    /// <summary>Usage and reasoning in places of their own, in the chunks of a stream.</summary>
    internal static readonly ReaderPart Chunks = new(
        """
        #if OpenAI.Chat.StreamingChatCompletionUpdate.Patch
        private static bool TryGetUsageOfChoice(
            global::OpenAI.Chat.StreamingChatCompletionUpdate update,
            out global::System.ReadOnlyMemory<byte> usage)
        {
            usage = default;
            return update.FinishReason is not null && update.Usage is null && update.Patch.TryGetJson("$.choices[0].usage"u8, out usage);
        }

        private static bool HasReasoning(global::OpenAI.Chat.StreamingChatCompletionUpdate update)
        {
            return (update.Patch.TryGetValue("$.choices[0].delta.reasoning_content"u8, out string? content) && !string.IsNullOrEmpty(content))
                || (update.Patch.TryGetValue("$.choices[0].delta.reasoning"u8, out string? reasoning) && !string.IsNullOrEmpty(reasoning));
        }

        #endif
        private static bool HasContent(global::OpenAI.Chat.StreamingChatCompletionUpdate update)
        {
            if (update.ToolCallUpdates.Count > 0)
            {
                return true;
            }

            for (int i = 0; i < update.ContentUpdate.Count; i++)
            {
                if (!string.IsNullOrEmpty(update.ContentUpdate[i].Text))
                {
                    return true;
                }
            }

        #if OpenAI.Chat.StreamingChatCompletionUpdate.OutputAudioUpdate
            if (update.OutputAudioUpdate is { } audio && (!string.IsNullOrEmpty(audio.TranscriptUpdate) || audio.AudioBytesUpdate is not null))
            {
                return true;
            }

        #endif
        #if OpenAI.Chat.StreamingChatCompletionUpdate.Patch
            if (HasReasoning(update))
            {
                return true;
            }

        #endif
            return false;
        }
        """,
        "OpenAI.Chat.StreamingChatCompletionUpdate",
        Experimental);
}

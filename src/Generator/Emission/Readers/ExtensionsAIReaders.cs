namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of Microsoft.Extensions.AI, whose adapters each have their own idea of what the counts include.</summary>
internal static class ExtensionsAIReaders
{
    internal const string UsageDetails = """
        private static void ReportUsage(
            global::Microsoft.Extensions.AI.UsageDetails usage,
            string? responseId,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            // Adapters that know more counts than the abstraction has put them here, under names of their own.
            long? otherCacheRead = global::Tracking.CompilerServices.AdditionalCounts.CacheRead(usage.AdditionalCounts);
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.InferredByResponse,
                input: usage.InputTokenCount,
                output: usage.OutputTokenCount,
                total: usage.TotalTokenCount,
                cacheRead: usage.CachedInputTokenCount ?? otherCacheRead,
                cacheWrite: global::Tracking.CompilerServices.AdditionalCounts.CacheWrite(usage.AdditionalCounts),
                cacheWriteOneHour: global::Tracking.CompilerServices.AdditionalCounts.CacheWriteOneHour(usage.AdditionalCounts),
                reasoning: usage.ReasoningTokenCount,
                cacheReadApart: usage.CachedInputTokenCount is null && otherCacheRead is not null,
                responseId: responseId);
        }
        """;

    internal static readonly ReaderSource ChatResponse = new("global::Microsoft.Extensions.AI.ChatResponse", """
        internal static void Read(
            global::Microsoft.Extensions.AI.ChatResponse? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is null)
            {
                return;
            }

            if (response.Usage is { } usage)
            {
                ReportUsage(usage, null, ref reading);
            }

            reading.Model = response.ModelId;
            reading.ResponseId = response.ResponseId;
            reading.FinishReason = response.FinishReason?.Value;
            if (reading.FinishReason == "content_filter" || IsRefused(response.Messages))
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }
        }

        // OpenAI's adapter gives a refusal as an error among the contents, with the finish reason of an answer.
        private static bool IsRefused(global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.ChatMessage> messages)
        {
            if (messages.Count == 0)
            {
                return false;
            }

            global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.AIContent> contents = messages[messages.Count - 1].Contents;
            for (int i = 0; i < contents.Count; i++)
            {
                if (contents[i] is global::Microsoft.Extensions.AI.ErrorContent { ErrorCode: "Refusal" })
                {
                    return true;
                }
            }

            return false;
        }
        """);

    internal static readonly ReaderSource ChatResponseUpdate = new("global::Microsoft.Extensions.AI.ChatResponseUpdate", """
        internal static void Read(
            global::Microsoft.Extensions.AI.ChatResponseUpdate? update,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (update is null)
            {
                return;
            }

            // Indexed: enumerating the list would allocate for each update.
            global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.AIContent> contents = update.Contents;
            for (int i = 0; i < contents.Count; i++)
            {
                switch (contents[i])
                {
                    case global::Microsoft.Extensions.AI.UsageContent usage:
                        ReportUsage(usage.Details, update.ResponseId, ref reading);
                        break;
                    case global::Microsoft.Extensions.AI.TextContent text when string.IsNullOrEmpty(text.Text):
                        break;
                    default:
                        reading.HasContent = true;
                        break;
                }
            }

            reading.Model = update.ModelId;
            reading.ResponseId = update.ResponseId;
            if (update.FinishReason is { } finishReason)
            {
                reading.FinishReason = finishReason.Value;
                reading.HasTerminalEvent = true;
                if (finishReason.Value == "content_filter")
                {
                    reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
                }
            }
        }
        """);

    internal static readonly ReaderSource GeneratedEmbeddings = new(
        "global::Microsoft.Extensions.AI.GeneratedEmbeddings<TEmbedding>",
        """
        internal static void Read<TEmbedding>(
            global::Microsoft.Extensions.AI.GeneratedEmbeddings<TEmbedding>? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
            where TEmbedding : global::Microsoft.Extensions.AI.Embedding
        {
            if (response is null)
            {
                return;
            }

            if (response.Usage is { } usage)
            {
                ReportUsage(usage, null, ref reading);
            }

            if (response.Count > 0)
            {
                reading.Model = response[0].ModelId;
            }
        }
        """,
        "<TEmbedding>",
        "where TEmbedding : global::Microsoft.Extensions.AI.Embedding");
}

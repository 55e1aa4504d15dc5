namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of Microsoft.Extensions.AI, whose adapters each have their own idea of what the counts include.</summary>
internal static class ExtensionsAIReaders
{
    internal static readonly ReaderPart Details = new(
        """
        private static void ReportUsage(
            global::Microsoft.Extensions.AI.UsageDetails usage,
            string? responseId,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            long? cacheRead = null;
            long? reasoning = null;
            long? inputAudio = null;
            long? outputAudio = null;
        #if Microsoft.Extensions.AI.UsageDetails.CachedInputTokenCount
            cacheRead = usage.CachedInputTokenCount;
        #endif
        #if Microsoft.Extensions.AI.UsageDetails.ReasoningTokenCount
            reasoning = usage.ReasoningTokenCount;
        #endif
        #if Microsoft.Extensions.AI.UsageDetails.InputAudioTokenCount
            inputAudio = usage.InputAudioTokenCount;
            outputAudio = usage.OutputAudioTokenCount;
        #endif

            // Adapters that know more counts than the abstraction has put them here, under names of their own.
            long? otherCacheRead = global::Tracking.CompilerServices.AdditionalCounts.CacheRead(usage.AdditionalCounts);
            reading.ReportUsage(
                global::Tracking.CompilerServices.UsageConvention.InferredByResponse,
                input: usage.InputTokenCount,
                output: usage.OutputTokenCount,
                total: usage.TotalTokenCount,
                cacheRead: cacheRead ?? otherCacheRead,
                cacheWrite: global::Tracking.CompilerServices.AdditionalCounts.CacheWrite(usage.AdditionalCounts),
                cacheWriteOneHour: global::Tracking.CompilerServices.AdditionalCounts.CacheWriteOneHour(usage.AdditionalCounts),
                reasoning: reasoning ?? global::Tracking.CompilerServices.AdditionalCounts.Reasoning(usage.AdditionalCounts),
                cacheReadApart: cacheRead is null && otherCacheRead is not null,
                responseId: responseId,
                inputAudio: inputAudio ?? global::Tracking.CompilerServices.AdditionalCounts.InputAudio(usage.AdditionalCounts),
                outputAudio: outputAudio ?? global::Tracking.CompilerServices.AdditionalCounts.OutputAudio(usage.AdditionalCounts));
        }
        """,
        SuppressedDiagnostics: ["MEAI001"]);

    internal static readonly ReaderPart ContentList = new(
        """
        private static void ReadContents(
            global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.AIContent> contents,
            string? responseId,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            // Indexed: enumerating the list would allocate for each update.
            for (int i = 0; i < contents.Count; i++)
            {
                switch (contents[i])
                {
                    case global::Microsoft.Extensions.AI.UsageContent usage:
                        ReportUsage(usage.Details, responseId, ref reading);
                        break;
        #if Microsoft.Extensions.AI.ErrorContent
                    case global::Microsoft.Extensions.AI.ErrorContent error:
                        ReportError(error, ref reading);
                        break;
        #endif
        #if Microsoft.Extensions.AI.TextReasoningContent
                    case global::Microsoft.Extensions.AI.TextReasoningContent reasoning when string.IsNullOrEmpty(reasoning.Text):
                        break;
        #endif
                    case global::Microsoft.Extensions.AI.TextContent text when string.IsNullOrEmpty(text.Text):
                        break;
                    case global::Microsoft.Extensions.AI.FunctionCallContent call:
                        reading.HasContent = true;
                        reading.ReportToolCall(call.Name, call.CallId);
                        break;
                    default:
                        reading.HasContent = true;
                        break;
                }
            }
        }
        """);

    internal static readonly ReaderPart Failures = new(
        """
        private static void ReportFinish(
            global::Microsoft.Extensions.AI.ChatFinishReason? finishReason,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (finishReason is { } reason)
            {
                reading.FinishReason = reason.Value;
                reading.HasTerminalEvent = true;
                if (reason.Value == "content_filter")
                {
                    reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
                }
            }
        }

        #if Microsoft.Extensions.AI.ErrorContent
        private static void ReportError(
            global::Microsoft.Extensions.AI.ErrorContent error,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            reading.FailureCode = error.ErrorCode == "Refusal"
                ? global::Tracking.ErrorCodes.ContentFiltered
                : global::Tracking.CompilerServices.ErrorStatus.CodeOfResponse(error.ErrorCode);
        }
        #endif
        """);

    internal static readonly ReaderPart Message = new(
        """
        private static void ReadMessage(
            global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.AIContent> contents,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            for (int i = 0; i < contents.Count; i++)
            {
                switch (contents[i])
                {
                    case global::Microsoft.Extensions.AI.FunctionCallContent call:
                        reading.ReportToolCall(call.Name, call.CallId);
                        break;
        #if Microsoft.Extensions.AI.ErrorContent
                    case global::Microsoft.Extensions.AI.ErrorContent error:
                        ReportError(error, ref reading);
                        break;
        #endif
                }
            }
        }
        """);

    /// <summary>What every reader of a whole response shares.</summary>
    internal static readonly ReaderPart[] OfResponses = [Details, ExtensionsAIMessages.Messages, Message, Failures, .. ExtensionsAIUnderlyingReaders.All];

    /// <summary>What every reader of a stream's updates shares.</summary>
    internal static readonly ReaderPart[] OfUpdates = [Details, ContentList, Failures, .. ExtensionsAIUnderlyingReaders.All];

    internal static readonly ReaderSource ChatResponse = new(
        "global::Microsoft.Extensions.AI.ChatResponse",
        """
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
            ReportFinish(response.FinishReason, ref reading);
            ReadMessages(response.Messages, ref reading);
            ReadUnderlying(response.RawRepresentation, null, ref reading);
        }
        """,
        OfResponses);

    internal static readonly ReaderSource ChatResponseUpdate = new(
        "global::Microsoft.Extensions.AI.ChatResponseUpdate",
        """
        internal static void Read(
            global::Microsoft.Extensions.AI.ChatResponseUpdate? update,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (update is null)
            {
                return;
            }

            ReadContents(update.Contents, update.ResponseId, ref reading);
            reading.Model = update.ModelId;
            reading.ResponseId = update.ResponseId;
            ReportFinish(update.FinishReason, ref reading);
            ReadUnderlying(update.RawRepresentation, update.ResponseId, ref reading);
        }
        """,
        OfUpdates);

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
                reading.ReportEmbeddingUsage(usage.InputTokenCount, usage.TotalTokenCount);
            }

            if (response.Count > 0)
            {
                reading.Model = response[0].ModelId;
            }
        }
        """,
        [],
        "<TEmbedding>",
        "where TEmbedding : global::Microsoft.Extensions.AI.Embedding");

    internal static readonly ReaderSource UsageDetails = new(
        "global::Microsoft.Extensions.AI.UsageDetails",
        """
        internal static void Read(
            global::Microsoft.Extensions.AI.UsageDetails? usage,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (usage is not null)
            {
                ReportUsage(usage, null, ref reading);
            }
        }
        """,
        [Details]);

    internal static readonly ReaderSource Contents = new(
        "global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.AIContent>",
        """
        internal static void Read(
            global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.AIContent>? contents,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (contents is not null)
            {
                ReadContents(contents, null, ref reading);
            }
        }
        """,
        [Details, ContentList, Failures]);
}

namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of Gemini's responses, whose output leaves out the thoughts; a stream repeats its counts in every chunk.</summary>
internal static class GoogleReaders
{
    internal static readonly ReaderPart Candidate = new(
        """
        // Compared by name: versions of the SDKs know different reasons, and spell them differently.
        private static void ReportCandidate(string? finishReason, ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (string.IsNullOrEmpty(finishReason) || finishReason is "FINISH_REASON_UNSPECIFIED" or "FinishReasonUnspecified" or "Unspecified")
            {
                return;
            }

            reading.HasTerminalEvent = true;
            reading.FinishReason = finishReason;
            if (finishReason is "SAFETY" or "RECITATION" or "BLOCKLIST" or "PROHIBITED_CONTENT" or "SPII"
                or "IMAGE_SAFETY" or "IMAGE_PROHIBITED_CONTENT" or "IMAGE_RECITATION" or "MODEL_ARMOR"
                or "Safety" or "Recitation" or "Blocklist" or "ProhibitedContent" or "Spii"
                or "ImageSafety" or "ImageProhibitedContent" or "ImageRecitation" or "ModelArmor")
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }
        }

        private static bool IsBlocked(string? blockReason)
        {
            return blockReason is not (null or "" or "BLOCKED_REASON_UNSPECIFIED" or "BlockedReasonUnspecified" or "BLOCK_REASON_UNSPECIFIED" or "Unspecified");
        }

        // Protocol buffers have no null: a text that was not sent is empty.
        private static string? NotEmpty(string? text)
        {
            return string.IsNullOrEmpty(text) ? null : text;
        }
        """);

    internal static readonly ReaderSource Content = new(
        "global::Google.GenAI.Types.GenerateContentResponse",
        """
        internal static void Read(
            global::Google.GenAI.Types.GenerateContentResponse? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is null)
            {
                return;
            }

            if (response.UsageMetadata is { } usage)
            {
                long? input = usage.PromptTokenCount;
            #if Google.GenAI.Types.GenerateContentResponseUsageMetadata.ToolUsePromptTokenCount
                input += (long?)usage.ToolUsePromptTokenCount ?? 0;
            #endif
                reading.ReportUsage(
                    global::Tracking.CompilerServices.UsageConvention.ReasoningApart,
                    input: input,
            #if Google.GenAI.Types.GenerateContentResponseUsageMetadata.ThoughtsTokenCount
                    reasoning: usage.ThoughtsTokenCount,
            #endif
            #if Google.GenAI.Types.GenerateContentResponseUsageMetadata.CachedContentTokenCount
                    cacheRead: usage.CachedContentTokenCount,
            #endif
                    output: usage.CandidatesTokenCount,
                    total: usage.TotalTokenCount);
            }

            #if Google.GenAI.Types.GenerateContentResponse.ModelVersion
            reading.Model = response.ModelVersion;
            #endif
            #if Google.GenAI.Types.GenerateContentResponse.ResponseId
            reading.ResponseId = response.ResponseId;
            #endif
            if (response.PromptFeedback?.BlockReason is { } blockReason && IsBlocked(blockReason.ToString()))
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }

            if (response.Candidates is { Count: > 0 } candidates)
            {
                reading.HasContent |= candidates[0].Content?.Parts?.Count > 0;
                ReportCandidate(candidates[0].FinishReason?.ToString(), ref reading);
            }
        }
        """,
        [Candidate]);

    internal static readonly ReaderSource VertexContent = Vertex("V1");

    internal static readonly ReaderSource VertexBetaContent = Vertex("V1Beta1");

    // The two versions of the service have the same types, each in a namespace of its own.
    private static ReaderSource Vertex(string version) => new(
        $"global::Google.Cloud.AIPlatform.{version}.GenerateContentResponse",
        """
        internal static void Read(
            global::Google.Cloud.AIPlatform.VERSION.GenerateContentResponse? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is null)
            {
                return;
            }

            if (response.UsageMetadata is { } usage)
            {
                long? input = usage.PromptTokenCount;
            #if Google.Cloud.AIPlatform.VERSION.GenerateContentResponse+Types+UsageMetadata.ToolUsePromptTokenCount
                input += (long?)usage.ToolUsePromptTokenCount ?? 0;
            #endif
                reading.ReportUsage(
                    global::Tracking.CompilerServices.UsageConvention.ReasoningApart,
                    input: input,
            #if Google.Cloud.AIPlatform.VERSION.GenerateContentResponse+Types+UsageMetadata.ThoughtsTokenCount
                    reasoning: usage.ThoughtsTokenCount,
            #endif
            #if Google.Cloud.AIPlatform.VERSION.GenerateContentResponse+Types+UsageMetadata.CachedContentTokenCount
                    cacheRead: usage.CachedContentTokenCount,
            #endif
                    output: usage.CandidatesTokenCount,
                    total: usage.TotalTokenCount);
            }

            #if Google.Cloud.AIPlatform.VERSION.GenerateContentResponse.ModelVersion
            reading.Model = NotEmpty(response.ModelVersion);
            #endif
            #if Google.Cloud.AIPlatform.VERSION.GenerateContentResponse.ResponseId
            reading.ResponseId = NotEmpty(response.ResponseId);
            #endif
            if (response.PromptFeedback is { } feedback && IsBlocked(feedback.BlockReason.ToString()))
            {
                reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
            }

            if (response.Candidates.Count > 0)
            {
                reading.HasContent |= response.Candidates[0].Content?.Parts.Count > 0;
                ReportCandidate(response.Candidates[0].FinishReason.ToString(), ref reading);
            }
        }
        """.Replace("VERSION", version),
        [Candidate]);
}

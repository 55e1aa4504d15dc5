namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of the OpenAI SDK's responses, which say themselves whether they failed.</summary>
internal static class OpenAIResponsesReaders
{
    private static readonly string[] Experimental = ["OPENAI001", "SCME0001"];

    internal static readonly ReaderPart Outcome = new(
        """
        private static void ReportOutcome(
            global::OpenAI.Responses.ResponseResult response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
        #if OpenAI.Responses.ResponseResult.ServiceTier
            reading.ServiceTier = response.ServiceTier?.ToString();
        #endif
        #if OpenAI.Responses.ResponseResult.Patch
            // Only Azure filters, and says so.
            if (response.Patch.Contains("$.content_filters"u8))
            {
                reading.Provider = "azure.ai.openai";
            }

        #endif
            if (response.Error is { } error)
            {
                reading.FailureCode = global::Tracking.CompilerServices.ErrorStatus.CodeOfResponse(error.Code.ToString());
            }

            switch (response.Status)
            {
                case global::OpenAI.Responses.ResponseStatus.Completed:
                    reading.FinishReason = "completed";
                    break;
                case global::OpenAI.Responses.ResponseStatus.Incomplete:
                    reading.FinishReason = response.IncompleteStatusDetails?.Reason?.ToString() ?? "incomplete";
                    if (reading.FinishReason == "content_filter")
                    {
                        reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
                    }

                    break;
                case global::OpenAI.Responses.ResponseStatus.Failed:
                    reading.FinishReason = "failed";
                    reading.FailureCode ??= global::Tracking.ErrorCodes.BackendError;
                    break;
                case global::OpenAI.Responses.ResponseStatus.Cancelled:
                    reading.FinishReason = "cancelled";
                    reading.FailureCode = global::Tracking.ErrorCodes.Aborted;
                    break;
            }
        }

        #if OpenAI.Responses.WebSearchCallResponseItem.Action
        // Searches are billed; opening a page that was found, or looking for something in it, is not.
        private static long WebSearchesOf(global::OpenAI.Responses.ResponseResult response)
        {
            long searches = 0;
            global::System.Collections.Generic.IList<global::OpenAI.Responses.ResponseItem> items = response.OutputItems;
            for (int i = 0; i < items.Count; i++)
            {
                if (items[i] is global::OpenAI.Responses.WebSearchCallResponseItem { Action: null or global::OpenAI.Responses.WebSearchSearchAction })
                {
                    searches++;
                }
            }

            return searches;
        }

        #endif
        private static bool IsRefusal(global::OpenAI.Responses.ResponseResult response)
        {
            global::System.Collections.Generic.IList<global::OpenAI.Responses.ResponseItem> items = response.OutputItems;
            for (int i = 0; i < items.Count; i++)
            {
                if (items[i] is global::OpenAI.Responses.MessageResponseItem message)
                {
                    for (int j = 0; j < message.Content.Count; j++)
                    {
                        if (!string.IsNullOrEmpty(message.Content[j].Refusal))
                        {
                            return true;
                        }
                    }
                }
            }

            return false;
        }
        """,
        "OpenAI.Responses.ResponseResult",
        Experimental);

    internal static readonly ReaderPart Result = new(
        """
        private static void ReadResult(
            global::OpenAI.Responses.ResponseResult response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response.Usage is { } usage)
            {
                reading.ReportUsage(
                    global::Tracking.CompilerServices.UsageConvention.Inferred,
                    input: usage.InputTokenCount,
                    output: usage.OutputTokenCount,
                    total: usage.TotalTokenCount,
                    cacheRead: usage.InputTokenDetails?.CachedTokenCount,
        #if OpenAI.Responses.ResponseInputTokenUsageDetails.CacheWriteTokenCount
                    cacheWrite: usage.InputTokenDetails?.CacheWriteTokenCount,
        #endif
                    reasoning: usage.OutputTokenDetails?.ReasoningTokenCount);
            }

            reading.Model = response.Model;
            reading.ResponseId = response.Id;
            ReportOutcome(response, ref reading);
        #if OpenAI.Responses.WebSearchCallResponseItem.Action
            reading.ReportWebSearches(WebSearchesOf(response));
        #endif
        }
        """);

    internal static readonly ReaderPart ToolCalls = new(
        """
        private static void ReportToolCall(
            global::OpenAI.Responses.ResponseItem? item,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (item is global::OpenAI.Responses.FunctionCallResponseItem call)
            {
                reading.ReportToolCall(call.FunctionName, call.CallId);
            }
        }
        """);

    internal static readonly ReaderSource Response = new(
        "global::OpenAI.Responses.ResponseResult",
        """
        internal static void Read(
            global::OpenAI.Responses.ResponseResult? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is not null)
            {
                ReadResult(response, ref reading);
                for (int i = 0; i < response.OutputItems.Count; i++)
                {
                    ReportToolCall(response.OutputItems[i], ref reading);
                }

                if (IsRefusal(response))
                {
                    reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
                }
            }
        }
        """,
        [Result, ToolCalls, Outcome],
        SuppressedDiagnostics: Experimental);

    internal static readonly ReaderSource Update = new(
        "global::OpenAI.Responses.StreamingResponseUpdate",
        """
        internal static void Read(
            global::OpenAI.Responses.StreamingResponseUpdate? update,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            switch (update)
            {
                case global::OpenAI.Responses.StreamingResponseCreatedUpdate created:
                    reading.Model = created.Response.Model;
                    reading.ResponseId = created.Response.Id;
                    break;
                case global::OpenAI.Responses.StreamingResponseOutputTextDeltaUpdate { Delta.Length: > 0 }:
                case global::OpenAI.Responses.StreamingResponseOutputItemAddedUpdate { Item: global::OpenAI.Responses.FunctionCallResponseItem }:
                case global::OpenAI.Responses.StreamingResponseFunctionCallArgumentsDeltaUpdate:
            #if OpenAI.Responses.StreamingResponseReasoningTextDeltaUpdate
                case global::OpenAI.Responses.StreamingResponseReasoningTextDeltaUpdate { Delta.Length: > 0 }:
            #endif
            #if OpenAI.Responses.StreamingResponseReasoningSummaryTextDeltaUpdate
                case global::OpenAI.Responses.StreamingResponseReasoningSummaryTextDeltaUpdate { Delta.Length: > 0 }:
            #endif
                    reading.HasContent = true;
                    break;
                case global::OpenAI.Responses.StreamingResponseOutputItemDoneUpdate done:
                    ReportToolCall(done.Item, ref reading);
                    break;
                case global::OpenAI.Responses.StreamingResponseRefusalDeltaUpdate:
                    reading.HasContent = true;
                    reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
                    break;
                case global::OpenAI.Responses.StreamingResponseCompletedUpdate completed:
                    reading.HasTerminalEvent = true;
                    ReadResult(completed.Response, ref reading);
                    break;
                case global::OpenAI.Responses.StreamingResponseIncompleteUpdate incomplete:
                    reading.HasTerminalEvent = true;
                    ReadResult(incomplete.Response, ref reading);
                    break;
                case global::OpenAI.Responses.StreamingResponseFailedUpdate failed:
                    reading.HasTerminalEvent = true;
                    ReadResult(failed.Response, ref reading);
                    break;
                case global::OpenAI.Responses.StreamingResponseErrorUpdate error:
                    reading.FailureCode = global::Tracking.CompilerServices.ErrorStatus.CodeOfResponse(error.Code);
            #if OpenAI.Responses.StreamingResponseUpdate.Patch
                    // Some send the error inside the event, as in the body of a refused request.
                    ReportError(ref error.Patch, ref reading);
            #endif
                    break;
            }
        }
        """,
        [Result, ToolCalls, Outcome, OpenAIChatParts.Json],
        SuppressedDiagnostics: Experimental);
}

namespace Tracking.Generator.Emission.Readers;

/// <summary>Reads what Semantic Kernel's connectors keep of a response.</summary>
internal static class SemanticKernelParts
{
    internal static readonly ReaderPart[] All =
    [
        new(
            """
        private static void ReadMetadata(
            global::System.Collections.Generic.IReadOnlyDictionary<string, object?>? metadata,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (metadata is null)
            {
                return;
            }

            foreach (global::System.Collections.Generic.KeyValuePair<string, object?> entry in metadata)
            {
                switch (entry.Value)
                {
                    case global::Microsoft.Extensions.AI.UsageDetails usage:
                        ReportUsage(usage, null, ref reading);
                        break;
                    case global::Microsoft.Extensions.AI.UsageContent content:
                        ReportUsage(content.Details, null, ref reading);
                        break;
                    case global::Microsoft.Extensions.AI.ChatFinishReason finishReason:
                        ReportFinish(finishReason, ref reading);
                        break;
        #if OpenAI.Chat.ChatCompletion
                    case global::OpenAI.Chat.ChatTokenUsage usage:
                        ReportUnderlying(usage, null, ref reading);
                        break;
        #endif
                }
            }
        }
        """),
        new(
            """
        // Whether the object is one that is known.
        private static bool ReadInner(object? inner, ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            switch (inner)
            {
        #if OpenAI.Chat.ChatCompletion
                case global::OpenAI.Chat.ChatCompletion completion:
                    reading.Model = completion.Model;
                    reading.ResponseId = completion.Id;
                    ReadUnderlying(completion, completion.Id, ref reading);

                    // The rest throws where the service sent no choice.
                    ReportFinish(completion.FinishReason, ref reading);
                    if (!string.IsNullOrEmpty(completion.Refusal))
                    {
                        reading.FailureCode = global::Tracking.ErrorCodes.ContentFiltered;
                    }

                    return true;
                case global::OpenAI.Chat.StreamingChatCompletionUpdate update:
                    reading.Model = update.Model;
                    reading.ResponseId = update.CompletionId;
                    ReadUnderlying(update, update.CompletionId, ref reading);
                    if (update.FinishReason is { } finishReason)
                    {
                        ReportFinish(finishReason, ref reading);
                    }

                    return true;
        #endif
                case global::Microsoft.Extensions.AI.ChatResponse response:
                    Read(response, ref reading);
                    return true;
                case global::Microsoft.Extensions.AI.ChatResponseUpdate update:
                    Read(update, ref reading);
                    return true;
                default:
                    ReadUnderlying(inner, null, ref reading);
                    return false;
            }
        }
        """),
        OpenAIReaders.Chat,
        .. ExtensionsAIReaders.OfResponses,
    ];
}

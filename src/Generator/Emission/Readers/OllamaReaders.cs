namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of OllamaSharp, which counts on the last element of a stream.</summary>
internal static class OllamaReaders
{
    internal static readonly ReaderSource Chat = new(
        "global::OllamaSharp.Models.Chat.ChatResponseStream",
        """
        internal static void Read(
            global::OllamaSharp.Models.Chat.ChatResponseStream? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is null)
            {
                return;
            }

            if (response is global::OllamaSharp.Models.Chat.ChatDoneResponseStream done)
            {
                reading.ReportUsage(
                    global::Tracking.CompilerServices.UsageConvention.Inferred,
                    input: done.PromptEvalCount,
                    output: done.EvalCount);
            #if OllamaSharp.Models.Chat.ChatDoneResponseStream.DoneReason
                reading.FinishReason = done.DoneReason;
            #endif
            }

            reading.Model = response.Model;
            reading.HasTerminalEvent |= response.Done;
            reading.HasContent |= !string.IsNullOrEmpty(response.Message?.Content);
            #if OllamaSharp.Models.Chat.Message.Thinking
            reading.HasContent |= !string.IsNullOrEmpty(response.Message?.Thinking);
            #endif
            #if OllamaSharp.Models.Chat.Message.ToolCalls
            if (response.Message?.ToolCalls is { } calls)
            {
                foreach (global::OllamaSharp.Models.Chat.Message.ToolCall call in calls)
                {
                    reading.HasContent = true;
                    reading.ReportToolCall(call.Function?.Name);
                }
            }
            #endif
        }
        """,
        []);

    internal static readonly ReaderSource Generate = new(
        "global::OllamaSharp.Models.GenerateResponseStream",
        """
        internal static void Read(
            global::OllamaSharp.Models.GenerateResponseStream? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is null)
            {
                return;
            }

            if (response is global::OllamaSharp.Models.GenerateDoneResponseStream done)
            {
                reading.ReportUsage(
                    global::Tracking.CompilerServices.UsageConvention.Inferred,
                    input: done.PromptEvalCount,
                    output: done.EvalCount);
            #if OllamaSharp.Models.GenerateDoneResponseStream.DoneReason
                reading.FinishReason = done.DoneReason;
            #endif
            }

            reading.Model = response.Model;
            reading.HasTerminalEvent |= response.Done;
            reading.HasContent |= !string.IsNullOrEmpty(response.Response);
            #if OllamaSharp.Models.GenerateResponseStream.Thinking
            reading.HasContent |= !string.IsNullOrEmpty(response.Thinking);
            #endif
            #if OllamaSharp.Models.GenerateResponseStream.Image
            reading.HasContent |= !string.IsNullOrEmpty(response.Image);
            #endif
        }
        """,
        []);

    internal static readonly ReaderSource Embed = new(
        "global::OllamaSharp.Models.EmbedResponse",
        """
        internal static void Read(
            global::OllamaSharp.Models.EmbedResponse? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is not null)
            {
                reading.ReportUsage(
                    global::Tracking.CompilerServices.UsageConvention.Inferred,
                    input: response.PromptEvalCount);
            }
        }
        """,
        []);
}

namespace Tracking.Generator.Emission.Readers;

/// <summary>Readers of Agent Framework, whose responses are those of Microsoft.Extensions.AI without the model, which stands under them.</summary>
internal static class AgentFrameworkReaders
{
    internal static readonly ReaderSource Response = new(
        "global::Microsoft.Agents.AI.AgentResponse",
        """
        internal static void Read(
            global::Microsoft.Agents.AI.AgentResponse? response,
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

            // A typed response has the one that it was made of under it, and an agent over a chat client that client's.
            object? raw = response.RawRepresentation;
            while (raw is global::Microsoft.Agents.AI.AgentResponse wrapped && wrapped != response)
            {
                raw = wrapped.RawRepresentation;
            }

            if (raw is global::Microsoft.Extensions.AI.ChatResponse chat)
            {
                reading.Model = chat.ModelId;
                raw = chat.RawRepresentation;
            }

            reading.ResponseId = response.ResponseId;
            ReportFinish(response.FinishReason, ref reading);
            ReadMessages(response.Messages, ref reading);
            ReadUnderlying(raw, null, ref reading);
        }
        """,
        [.. ExtensionsAIReaders.OfResponses]);

    internal static readonly ReaderSource Update = new(
        "global::Microsoft.Agents.AI.AgentResponseUpdate",
        """
        internal static void Read(
            global::Microsoft.Agents.AI.AgentResponseUpdate? update,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (update is null)
            {
                return;
            }

            // Updates of several agents may come mixed: counts belong to the response whose id they come with.
            ReadContents(update.Contents, update.ResponseId, ref reading);
            object? raw = update.RawRepresentation;
            if (raw is global::Microsoft.Extensions.AI.ChatResponseUpdate chat)
            {
                reading.Model = chat.ModelId;
                raw = chat.RawRepresentation;
            }

            reading.ResponseId = update.ResponseId;
            ReportFinish(update.FinishReason, ref reading);
            ReadUnderlying(raw, update.ResponseId, ref reading);
        }
        """,
        [.. ExtensionsAIReaders.OfUpdates]);
}

namespace Tracking.Generator.Emission.Readers;

/// <summary>Reads the messages of a response of Microsoft.Extensions.AI.</summary>
internal static class ExtensionsAIMessages
{
    internal static readonly ReaderPart Messages = new(
        """
        private static void ReadMessages(
            global::System.Collections.Generic.IList<global::Microsoft.Extensions.AI.ChatMessage> messages,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            // A client that invokes functions gives the messages of all its rounds: what follows on tools' results was asked for anew.
            int requests = 1;
            bool hasResults = false;
            for (int i = 0; i < messages.Count; i++)
            {
                ReadMessage(messages[i].Contents, ref reading);
                if (messages[i].Role == global::Microsoft.Extensions.AI.ChatRole.Tool)
                {
                    hasResults = true;
                }
                else if (hasResults)
                {
                    hasResults = false;
                    requests++;
                }
            }

            reading.ReportRequests(requests);
        }
        """);
}

namespace Tracking.Generator.Emission.Readers;

/// <summary>
/// Readers of the Anthropic SDK's messages and beta messages, types of the same members under other names. They read the JSON that
/// each object keeps: the SDK's properties throw where a server leaves out what its schema demands, and a stream's counts come in
/// parts.
/// </summary>
internal static class AnthropicReaders
{
    internal const string Messages = "Anthropic.Models.Messages.";
    internal const string BetaMessages = "Anthropic.Models.Beta.Messages.Beta";

    internal static readonly ReaderPart[] Parts = [JsonParts.Elements, AnthropicParts.Counts, AnthropicParts.Usage, AnthropicParts.Terms, AnthropicParts.Outcome, AnthropicParts.Content];

    internal static readonly ReaderSource Message = MessageOf(Messages);

    internal static readonly ReaderSource BetaMessage = MessageOf(BetaMessages);

    internal static readonly ReaderSource StreamEvent = StreamEventOf(Messages);

    internal static readonly ReaderSource BetaStreamEvent = StreamEventOf(BetaMessages);

    // The namespace of the types and what their names begin with.
    private static ReaderSource MessageOf(string types) => new(
        $"global::{types}Message",
        $$"""
        internal static void Read(
            global::{{types}}Message? response,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            if (response is not null)
            {
                global::System.Text.Json.JsonElement usage = ElementOf(response.RawData, "usage");
                ReportUsage(usage, isDelta: false, ref reading);
                ReportTerms(usage, ref reading);
                reading.Model = TextOf(ElementOf(response.RawData, "model"));
                reading.ResponseId = TextOf(ElementOf(response.RawData, "id"));
                ReportStop(TextOf(ElementOf(response.RawData, "stop_reason")), ref reading);
                ReportToolCalls(ElementOf(response.RawData, "content"), ref reading);
                ReportError(ElementOf(response.RawData, "error"), ref reading);
            }
        }
        """,
        [.. Parts, AnthropicParts.Error]);

    private static ReaderSource StreamEventOf(string types) => new(
        $"global::{types}RawMessageStreamEvent",
        $$"""
        internal static void Read(
            global::{{types}}RawMessageStreamEvent? streamEvent,
            ref global::Tracking.CompilerServices.ModelCallReading reading)
        {
            switch (streamEvent?.Value)
            {
                case global::{{types}}RawMessageStartEvent start:
                    global::System.Text.Json.JsonElement message = ElementOf(start.RawData, "message");
                    ReportUsage(ElementOf(message, "usage"u8), isDelta: false, ref reading);
                    ReportTerms(ElementOf(message, "usage"u8), ref reading);
                    reading.Model = TextOf(ElementOf(message, "model"u8));
                    reading.ResponseId = TextOf(ElementOf(message, "id"u8));
                    break;
                case global::{{types}}RawContentBlockStartEvent block:
                    ReadBlock(ElementOf(block.RawData, "content_block"), ref reading);
                    break;
                case global::{{types}}RawContentBlockDeltaEvent delta when !reading.HasContent:
                    reading.HasContent = HasContent(ElementOf(delta.RawData, "delta"));
                    break;
                case global::{{types}}RawMessageDeltaEvent end:
                    ReportUsage(ElementOf(end.RawData, "usage"), isDelta: true, ref reading);
                    ReportStop(TextOf(ElementOf(ElementOf(end.RawData, "delta"), "stop_reason"u8)), ref reading);
                    ReportTerms(ElementOf(end.RawData, "usage"), ref reading);
                    break;
                case global::{{types}}RawMessageStopEvent:
                    reading.HasTerminalEvent = true;
                    break;
            }
        }
        """,
        Parts);
}

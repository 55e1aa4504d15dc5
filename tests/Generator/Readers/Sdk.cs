using System.ClientModel.Primitives;
using System.Text.Json;

namespace Tracking.Generator.Tests.Readers;

/// <summary>Responses of the real SDKs, made from what is on the wire, and the bot that returns them.</summary>
internal static class Sdk
{
    internal const string Completion = "OpenAI.Chat.ChatCompletion";
    internal const string CompletionUpdate = "OpenAI.Chat.StreamingChatCompletionUpdate";
    internal const string Response = "OpenAI.Responses.ResponseResult";
    internal const string ResponseUpdate = "OpenAI.Responses.StreamingResponseUpdate";
    internal const string Message = "Anthropic.Models.Messages.Message";
    internal const string MessageEvent = "Anthropic.Models.Messages.RawMessageStreamEvent";
    internal const string BetaMessage = "Anthropic.Models.Beta.Messages.BetaMessage";
    internal const string BetaMessageEvent = "Anthropic.Models.Beta.Messages.BetaRawMessageStreamEvent";
    internal const string Chat = "Microsoft.Extensions.AI.ChatResponse";
    internal const string ChatUpdate = "Microsoft.Extensions.AI.ChatResponseUpdate";
    internal const string Embeddings = "Microsoft.Extensions.AI.GeneratedEmbeddings<Microsoft.Extensions.AI.Embedding<float>>";

    internal static readonly ReadBot Bot = new(
        [Completion, CompletionUpdate, Response, ResponseUpdate, Message, MessageEvent, BetaMessage, BetaMessageEvent, Chat, ChatUpdate, Embeddings]);

    internal static T OpenAI<T>(string json)
        where T : IPersistableModel<T> => ModelReaderWriter.Read<T>(BinaryData.FromString(json))!;

    internal static T Anthropic<T>(string json) => JsonSerializer.Deserialize<T>(json)!;

    /// <summary>The counts in one line: input, output, total, cache read, cache write, of it for one hour, reasoning.</summary>
    internal static string Counts(this ModelCallRecord record)
    {
        TokenUsage usage = record.Usage;
        long?[] counts =
        [
            usage.InputTokens, usage.OutputTokens, usage.TotalTokens, usage.CacheReadTokens,
            usage.CacheWriteTokens, usage.CacheWriteOneHourTokens, usage.ReasoningTokens,
        ];
        return string.Join(' ', counts.Select(static count => count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"));
    }
}

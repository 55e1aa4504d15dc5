using OpenAI.Chat;

namespace Tracking.Generator.Tests.Readers;

/// <summary>A user's own reader of a response type that the generator knows, too.</summary>
public sealed class MarkedReaderTests
{
    private static readonly ReadBot Marked = new(
        [Sdk.CompletionUpdate],
        """
        public static class Readers
        {
            [UsageReader]
            internal static TokenUsage Read(OpenAI.Chat.StreamingChatCompletionUpdate update) =>
                update.Usage is { } usage ? TokenUsage.Inclusive(usage.InputTokenCount * 2, usage.OutputTokenCount) : default;
        }
        """);

    private static readonly object[] WithoutFinishReason =
    [
        Sdk.OpenAI<StreamingChatCompletionUpdate>("""
            {"id":"c1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":null}],
             "usage":{"prompt_tokens":12,"completion_tokens":8,"total_tokens":20}}
            """),
    ];

    [Fact]
    public async Task A_marked_reader_demands_no_terminal_event_of_a_stream()
    {
        ModelCallRecord record = await Marked.StreamAsync(Sdk.CompletionUpdate, WithoutFinishReason);

        Assert.Equal((CallOutcome.Success, (string?)null), (record.Outcome, record.ErrorCode));
        Assert.Equal("24 8 32 - - - -", record.Counts());
        Assert.Equal(TokenProvenance.Reported, record.Usage.Provenance);
    }

    [Fact]
    public async Task Without_a_marked_reader_the_same_stream_is_truncated()
    {
        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.CompletionUpdate, WithoutFinishReason);

        Assert.Equal((CallOutcome.Error, ErrorCodes.Truncated), (record.Outcome, record.ErrorCode));
        Assert.Equal("12 8 20 - - - -", record.Counts());
        Assert.Equal(TokenProvenance.Partial, record.Usage.Provenance);
    }
}

using Microsoft.Extensions.AI;

namespace Tracking.Generator.Tests.Readers;

public sealed class ExtensionsAIReaderTests
{
    [Theory]
    [InlineData(18L, 386L, 7906L, 7502L, null, "7520 386 7906 7502 - - -", UsageReconciliation.CacheAdded)]
    [InlineData(18L, 386L, null, 7502L, null, "7520 386 7906 7502 - - -", UsageReconciliation.CacheAdded)]
    [InlineData(32L, 9L, 274L, null, 233L, "32 242 274 - - - 233", UsageReconciliation.ReasoningAdded)]
    [InlineData(1000L, 400L, 1600L, 200L, 200L, "1000 400 1600 200 - - 200", UsageReconciliation.Ambiguous)]
    [InlineData(3_000_000_000L, 1L, 3_000_000_001L, null, null, "3000000000 1 3000000001 - - - -", UsageReconciliation.None)]
    public void Counts_that_differ_in_what_they_include_come_out_the_same(
        long input, long output, long? total, long? read, long? reasoning, string counts, UsageReconciliation marks)
    {
        ModelCallRecord record = Record(new()
        {
            InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = total, CachedInputTokenCount = read, ReasoningTokenCount = reasoning,
        });

        Assert.Equal((counts, marks, input), (record.Counts(), record.Reconciliation, record.ReportedUsage?.InputTokens));
    }

    [Theory]
    [InlineData(132L, 182L, 25L, "CacheCreationInputTokens", 100L, "132 50 182 25 100 - -")]
    [InlineData(18L, null, null, "CacheReadInputTokens", 7502L, "7520 50 7570 7502 - - -")]
    [InlineData(9000L, null, null, "cache_read_input_tokens", 100L, "9100 50 9150 100 - - -")]
    [InlineData(32L, 315L, null, "ThoughtsTokenCount", 233L, "32 283 315 - - - 233")]
    public void Counts_that_adapters_put_beside_the_others_are_found(long input, long? total, long? read, string name, long count, string counts)
    {
        ModelCallRecord record = Record(new()
        {
            InputTokenCount = input, OutputTokenCount = 50, TotalTokenCount = total, CachedInputTokenCount = read, AdditionalCounts = new() { [name] = count },
        });

        Assert.Equal(counts, record.Counts());
    }

    [Fact]
    public void Cache_writes_that_the_adapter_of_OpenAI_loses_are_read_from_the_completion() =>
        AssertRead("2048 17 2065 0 1920 - 0", Adapters.OpenAI("openai/chat-cache-write.json"));

    [Fact]
    public void What_the_adapter_of_Anthropic_loses_is_read_from_the_message() =>
        AssertRead("61363 194 61557 0 61359 20000 -", Adapters.Anthropic("anthropic/message-cache-write.json"));

    [Theory]
    [InlineData("openai/response-completed.json", null, "1300 17 1317 1024 0 - 0")]
    [InlineData("openai/response-incomplete.json", null, "96 16 112 0 0 - 0")]
    [InlineData("openai/response-failed.json", "backend_error", "- - - - - - -")]
    public async Task How_a_response_ended_is_read_from_the_response_itself(string file, string? code, string counts)
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Chat, await Adapters.Responses(file).GetResponseAsync("Hi"));

        Assert.Equal((counts, code), (record.Counts(), record.ErrorCode));
    }

    [Fact]
    public async Task A_stream_over_the_adapter_of_Anthropic_is_counted_once()
    {
        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.ChatUpdate, await Adapters.UpdatesOf(Adapters.Anthropic("anthropic/message-answer.sse")));

        Assert.Equal("2520 71 2591 2048", string.Join(' ', record.Counts().Split(' ').Take(4)));
    }

    [Fact]
    public async Task A_stream_that_is_left_early_keeps_what_its_start_said()
    {
        object[] updates = await Adapters.UpdatesOf(Adapters.Anthropic("anthropic/message-answer.sse"));

        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.ChatUpdate, updates, take: 3);

        Assert.Equal("2520 2 2522 2048", string.Join(' ', record.Counts().Split(' ').Take(4)));
        Assert.Equal(TokenProvenance.Partial, record.Usage.Provenance);
    }

    [Fact]
    public async Task A_refusal_that_the_adapter_of_OpenAI_drops_from_a_stream_is_a_failure()
    {
        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.ChatUpdate, await Adapters.UpdatesOf(Adapters.OpenAI("openai/chat-refusal.sse")));

        Assert.Equal(("content_filtered", 92), (record.ErrorCode, record.Usage.TotalTokens));
    }

    [Theory]
    [InlineData("Refusal", "content_filtered")]
    [InlineData("rate_limit_exceeded", "rate_limited")]
    [InlineData(null, "backend_error")]
    public void An_error_among_the_contents_is_a_failure(string? errorCode, string code) =>
        Assert.Equal(code, Sdk.Bot.Record(Sdk.Chat, new ChatResponse(new ChatMessage(ChatRole.Assistant, [new ErrorContent("x") { ErrorCode = errorCode }]))).ErrorCode);

    [Fact]
    public void Embeddings_give_their_model_and_input()
    {
        GeneratedEmbeddings<Embedding<float>> embeddings = new([new Embedding<float>(new float[2]) { ModelId = "small" }])
        {
            Usage = new() { InputTokenCount = 17, TotalTokenCount = 17 },
        };

        ModelCallRecord record = Sdk.Bot.Record(Sdk.Embeddings, embeddings);

        Assert.Equal(("17 - 17 - - - -", "small", "embed"), (record.Counts(), record.Model, record.Descriptor.Method));
    }

    private static void AssertRead(string counts, IChatClient client) =>
        Assert.Equal(counts, Sdk.Bot.Record(Sdk.Chat, client.GetResponseAsync("Hi").GetAwaiter().GetResult()).Counts());

    private static ModelCallRecord Record(UsageDetails usage) => Sdk.Bot.Record(Sdk.Chat, new ChatResponse { Usage = usage });
}

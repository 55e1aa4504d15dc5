using OpenAI.Chat;
using OpenAI.Responses;

namespace Tracking.Generator.Tests.Readers;

public sealed class OpenAIReaderTests
{
    private const string CacheWrite = """
        {"id":"c1","object":"chat.completion","created":1,"model":"gpt-5-mini","service_tier":"flex",
         "choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Hi"}}],
         "usage":{"prompt_tokens":2048,"completion_tokens":17,"total_tokens":2065,
           "prompt_tokens_details":{"cached_tokens":64,"cache_write_tokens":1920},"completion_tokens_details":{"reasoning_tokens":5}}}
        """;

    [Fact]
    public void A_completion_gives_all_of_its_counts()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Completion, Sdk.OpenAI<ChatCompletion>(CacheWrite));

        Assert.Equal("2048 17 2065 64 1920 - 5", record.Counts());
        Assert.Equal(("gpt-5-mini", "c1", "stop", "flex", "openai"), (record.Model, record.ResponseId, record.FinishReason, record.ServiceTier, record.Provider));
    }

    [Fact]
    public void A_completion_without_a_choice_keeps_its_tokens()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Completion, Sdk.OpenAI<ChatCompletion>("""
            {"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":12,"completion_tokens":0,"total_tokens":12}}
            """));

        Assert.Equal((12, TokenProvenance.Reported, "m"), (record.Usage.TotalTokens, record.Usage.Provenance, record.Model));
        Assert.Equal(CallOutcome.Success, record.Outcome);
    }

    [Theory]
    [InlineData("stop", "\"no\"", "content_filtered")]
    [InlineData("content_filter", "null", "content_filtered")]
    [InlineData("length", "null", null)]
    public void A_withheld_completion_is_a_failure(string finishReason, string refusal, string? code) =>
        Assert.Equal(code, Sdk.Bot.Record(Sdk.Completion, Sdk.OpenAI<ChatCompletion>($$"""
            {"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"{{finishReason}}","message":{"role":"assistant","content":null,"refusal":{{refusal}} } }]}
            """)).ErrorCode);

    [Fact]
    public async Task A_stream_that_repeats_its_usage_is_counted_once()
    {
        object[] updates = [.. new[] { 1, 2, 3 }.Select(static output => Sdk.OpenAI<StreamingChatCompletionUpdate>($$"""
            {"id":"c1","object":"chat.completion.chunk","created":1,"model":"grok","choices":[{"index":0,"delta":{"content":"x"},"finish_reason":{{(output == 3 ? "\"stop\"" : "null")}}}],
             "usage":{"prompt_tokens":100,"completion_tokens":{{output}},"total_tokens":{{100 + output}} } }
            """))];

        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.CompletionUpdate, updates);

        Assert.Equal("100 3 103 - - - -", record.Counts());
        Assert.Equal(CallOutcome.Success, record.Outcome);
    }

    [Fact]
    public void Reasoning_that_xAI_counts_apart_is_added()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Completion, Sdk.OpenAI<ChatCompletion>("""
            {"id":"c1","object":"chat.completion","created":1,"model":"grok","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Hi"}}],
             "usage":{"prompt_tokens":32,"completion_tokens":9,"total_tokens":274,"completion_tokens_details":{"reasoning_tokens":233}}}
            """));

        Assert.Equal("32 242 274 - - - 233", record.Counts());
    }

    [Theory]
    [InlineData("completed", "null", "null", "completed", null)]
    [InlineData("incomplete", "null", "{\"reason\":\"max_output_tokens\"}", "max_output_tokens", null)]
    [InlineData("incomplete", "null", "{\"reason\":\"content_filter\"}", "content_filter", "content_filtered")]
    [InlineData("failed", "{\"code\":\"rate_limit_exceeded\",\"message\":\"x\"}", "null", "failed", "rate_limited")]
    [InlineData("failed", "{\"code\":\"server_error\",\"message\":\"x\"}", "null", "failed", "backend_error")]
    [InlineData("failed", "{\"code\":\"invalid_prompt\",\"message\":\"x\"}", "null", "failed", "invalid_request")]
    [InlineData("failed", "null", "null", "failed", "backend_error")]
    [InlineData("cancelled", "null", "null", "cancelled", "aborted")]
    [InlineData("in_progress", "null", "null", null, null)]
    public void A_response_says_how_it_ended_and_is_billed_all_the_same(string status, string error, string incomplete, string? finishReason, string? code)
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Response, Sdk.OpenAI<ResponseResult>(ResponseJson(status, error, incomplete)));

        Assert.Equal((finishReason, code), (record.FinishReason, record.ErrorCode));
        Assert.Equal("1300 17 1317 1024 200 - 8", record.Counts());
        Assert.Equal(("gpt-4.1-mini", "resp_1"), (record.Model, record.ResponseId));
    }

    [Fact]
    public void A_response_that_refuses_is_a_failure() =>
        Assert.Equal("content_filtered", Sdk.Bot.Record(Sdk.Response, Sdk.OpenAI<ResponseResult>(ResponseJson("completed", output: """
            {"type":"message","id":"m1","status":"completed","role":"assistant","content":[{"type":"refusal","refusal":"no"}]}
            """))).ErrorCode);

    [Theory]
    [InlineData("completed", null)]
    [InlineData("incomplete", null)]
    [InlineData("failed", "backend_error")]
    public async Task A_stream_of_a_response_ends_with_its_usage(string status, string? code)
    {
        string error = status == "failed" ? "{\"code\":\"server_error\",\"message\":\"x\"}" : "null";
        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.ResponseUpdate,
        [
            Update("response.created", $"\"response\":{ResponseJson("in_progress", usage: "null")}"),
            Update("response.output_text.delta", "\"item_id\":\"m1\",\"output_index\":0,\"content_index\":0,\"delta\":\"Hi\",\"logprobs\":[]"),
            Update($"response.{status}", $"\"response\":{ResponseJson(status, error)}"),
        ]);

        Assert.Equal(("1300 17 1317 1024 200 - 8", code), (record.Counts(), record.ErrorCode));
        Assert.Equal(TokenProvenance.Reported, record.Usage.Provenance);
        Assert.NotNull(record.TimeToFirstToken);
    }

    [Theory]
    [InlineData("rate_limit_exceeded", "rate_limited")]
    [InlineData("server_error", "backend_error")]
    public async Task An_error_in_a_stream_of_a_response_is_its_failure(string wire, string code)
    {
        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.ResponseUpdate, [Update("error", $"\"code\":\"{wire}\",\"message\":\"x\",\"param\":null")]);

        Assert.Equal((CallOutcome.Error, code), (record.Outcome, record.ErrorCode));
    }

    [Fact]
    public async Task A_refusal_in_a_stream_of_a_response_is_its_failure()
    {
        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.ResponseUpdate,
        [
            Update("response.refusal.delta", "\"item_id\":\"m1\",\"output_index\":0,\"content_index\":0,\"delta\":\"no\""),
            Update("response.completed", $"\"response\":{ResponseJson("completed")}"),
        ]);

        Assert.Equal("content_filtered", record.ErrorCode);
    }

    [Fact]
    public async Task A_stream_of_a_response_without_its_terminal_event_is_truncated()
    {
        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.ResponseUpdate, [Update("response.created", $"\"response\":{ResponseJson("in_progress", usage: "null")}")]);

        Assert.Equal(("truncated", "resp_1"), (record.ErrorCode, record.ResponseId));
    }

    private static StreamingResponseUpdate Update(string type, string rest) =>
        Sdk.OpenAI<StreamingResponseUpdate>($$"""{"type":"{{type}}","sequence_number":1,{{rest}}}""");

    private static string ResponseJson(string status, string error = "null", string incomplete = "null", string usage = Usage, string output = "") => $$"""
        {"id":"resp_1","object":"response","created_at":1,"status":"{{status}}","error":{{error}},"incomplete_details":{{incomplete}},
         "model":"gpt-4.1-mini","output":[{{output}}],"parallel_tool_calls":true,"tool_choice":"auto","tools":[],"usage":{{usage}}}
        """;

    private const string Usage = """
        {"input_tokens":1300,"input_tokens_details":{"cached_tokens":1024,"cache_write_tokens":200},"output_tokens":17,
         "output_tokens_details":{"reasoning_tokens":8},"total_tokens":1317}
        """;
}

using Anthropic.Models.Beta.Messages;
using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using OpenAI.Responses;

namespace Tracking.Generator.Tests.Readers;

/// <summary>What decides on the price of a call beside model and tokens: tier, speed, region and web searches.</summary>
public sealed class TermsTests
{
    private const string Usage = """
        {"input_tokens":4,"output_tokens":2,"service_tier":"priority","speed":"fast","inference_geo":"us",
         "server_tool_use":{"web_search_requests":3,"web_fetch_requests":9}}
        """;

    private const string Response = """
        {"id":"resp_1","object":"response","created_at":1,"status":"completed","model":"gpt-4.1-mini","service_tier":"flex",
         "parallel_tool_calls":true,"tools":[],"metadata":{},"output":[
           {"type":"web_search_call","id":"ws1","status":"completed","action":{"type":"search","query":"parcel","queries":[],"sources":[]}},
           {"type":"web_search_call","id":"ws2","status":"completed","action":{"type":"open_page","url":"https://example.org"}},
           {"type":"web_search_call","id":"ws3","status":"completed","action":{"type":"search","query":"order","queries":[],"sources":[]}}],
         "usage":{"input_tokens":13,"output_tokens":7,"total_tokens":20}}
        """;

    [Fact]
    public void A_message_says_them_all() => AssertTerms(Sdk.Bot.Record(Sdk.Message, Sdk.Anthropic<Message>(MessageJson(Usage))));

    [Fact]
    public void A_beta_message_says_them_all() =>
        AssertTerms(Sdk.Bot.Record(Sdk.BetaMessage, Sdk.Anthropic<BetaMessage>(MessageJson(Usage))));

    [Fact]
    public void They_are_the_same_behind_a_chat_client() => AssertTerms(Sdk.Bot.Record(Sdk.Chat, new ChatResponse
    {
        Usage = new() { InputTokenCount = 4, OutputTokenCount = 2, TotalTokenCount = 6 },
        RawRepresentation = Sdk.Anthropic<Message>(MessageJson(Usage)),
    }));

    [Fact]
    public void A_message_that_says_nothing_of_them_leaves_them_open()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Message, Sdk.Anthropic<Message>(MessageJson("""{"input_tokens":4,"output_tokens":2}""")));

        Assert.Null(record.ServiceTier ?? record.Speed ?? record.Region);
        Assert.Null(record.WebSearches);
        Assert.Equal(("end_turn", CallOutcome.Success), (record.FinishReason, record.Outcome));
    }

    [Fact]
    public void Searches_that_cannot_be_read_cost_nothing_else()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Message, Sdk.Anthropic<Message>(MessageJson(
            """{"input_tokens":4,"output_tokens":2,"server_tool_use":{}}""", "refusal")));

        Assert.Equal((6L, "refusal", ErrorCodes.ContentFiltered), (record.Usage.TotalTokens, record.FinishReason, record.ErrorCode));
        Assert.Null(record.WebSearches);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Searches_of_a_stream_are_those_of_its_end(bool beta)
    {
        string[] events =
        [
            $$"""{"type":"message_start","message":{{MessageJson("""{"input_tokens":4,"output_tokens":1,"service_tier":"standard"}""")}}}""",
            """
            {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},
             "usage":{"output_tokens":2,"server_tool_use":{"web_search_requests":2,"web_fetch_requests":0}}}
            """,
            """{"type":"message_stop"}""",
        ];

        ModelCallRecord record = beta
            ? await Sdk.Bot.StreamAsync(Sdk.BetaMessageEvent, events.Select(Sdk.Anthropic<BetaRawMessageStreamEvent>))
            : await Sdk.Bot.StreamAsync(Sdk.MessageEvent, events.Select(Sdk.Anthropic<RawMessageStreamEvent>));

        Assert.Equal((2L, "standard", 6L), (record.WebSearches, record.ServiceTier, record.Usage.TotalTokens));
    }

    [Fact]
    public void Searches_of_a_response_are_counted_and_what_is_done_with_their_results_is_not()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Response, Sdk.OpenAI<ResponseResult>(Response));

        Assert.Equal((2L, "flex", 20L), (record.WebSearches, record.ServiceTier, record.Usage.TotalTokens));
    }

    [Fact]
    public void Searches_of_a_response_are_counted_behind_a_chat_client()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Chat, new ChatResponse
        {
            Usage = new() { InputTokenCount = 13, OutputTokenCount = 7, TotalTokenCount = 20 },
            RawRepresentation = Sdk.OpenAI<ResponseResult>(Response),
        });

        Assert.Equal((2L, 20L), (record.WebSearches, record.Usage.TotalTokens));
    }

    private static void AssertTerms(ModelCallRecord record)
    {
        Assert.Equal(("priority", "fast", "us", 3L), (record.ServiceTier, record.Speed, record.Region, record.WebSearches));
        Assert.Equal(6, record.Usage.TotalTokens);
    }

    private static string MessageJson(string usage, string stopReason = "end_turn") => $$"""
        {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[],"stop_reason":"{{stopReason}}","stop_sequence":null,"usage":{{usage}} }
        """;
}

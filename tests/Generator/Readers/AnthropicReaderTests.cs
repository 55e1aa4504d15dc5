using Anthropic.Models.Beta.Messages;
using Anthropic.Models.Messages;

namespace Tracking.Generator.Tests.Readers;

public sealed class AnthropicReaderTests
{
    [Fact]
    public void The_input_of_a_message_is_the_three_summed()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Message, Sdk.Anthropic<Message>(MessageJson("""
            {"input_tokens":4,"output_tokens":194,"cache_read_input_tokens":100,"cache_creation_input_tokens":61359,"service_tier":"priority",
             "cache_creation":{"ephemeral_5m_input_tokens":41359,"ephemeral_1h_input_tokens":20000},"output_tokens_details":{"thinking_tokens":7}}
            """)));

        Assert.Equal("61463 194 61657 100 61359 20000 7", record.Counts());
        Assert.Equal(("claude-sonnet-4-5", "msg_1", "end_turn", "priority", "anthropic"), (record.Model, record.ResponseId, record.FinishReason, record.ServiceTier, record.Provider));
    }

    [Theory]
    [InlineData("{}", "- - - - - - -", TokenProvenance.None)]
    [InlineData("null", "- - - - - - -", TokenProvenance.None)]
    [InlineData("7", "- - - - - - -", TokenProvenance.None)]
    [InlineData("""{"input_tokens":4}""", "4 - - - - - -", TokenProvenance.Reported)]
    [InlineData("""{"input_tokens":"4","output_tokens":2.5,"cache_read_input_tokens":7}""", "7 - - 7 - - -", TokenProvenance.Reported)]
    [InlineData("""{"input_tokens":4,"output_tokens":2,"cache_creation":[],"service_tier":3,"iterations":{}}""", "4 2 6 - - - -", TokenProvenance.Reported)]
    public void What_cannot_be_read_leaves_the_rest_readable(string usage, string counts, TokenProvenance provenance)
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Message, Sdk.Anthropic<Message>(MessageJson(usage)));

        Assert.Equal((counts, provenance, CallOutcome.Success, "msg_1"), (record.Counts(), record.Usage.Provenance, record.Outcome, record.ResponseId));
    }

    [Fact]
    public void A_refusal_is_a_failure_whose_tokens_count()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.Message, Sdk.Anthropic<Message>(MessageJson("""{"input_tokens":88,"output_tokens":2}""", "refusal")));

        Assert.Equal(("content_filtered", 90), (record.ErrorCode, record.Usage.TotalTokens));
    }

    [Fact]
    public async Task Later_counts_of_a_stream_go_over_earlier_ones_and_zeros_erase_nothing()
    {
        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.MessageEvent,
        [
            Event($$"""{"type":"message_start","message":{{MessageJson("""{"input_tokens":472,"output_tokens":2,"cache_read_input_tokens":2048}""")}}}"""),
            Event("""{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":71,"cache_read_input_tokens":0}}"""),
            Event("""{"type":"message_stop"}"""),
        ]);

        Assert.Equal("2520 71 2591 2048 - - -", record.Counts());
        Assert.Equal(CallOutcome.Success, record.Outcome);
    }

    [Fact]
    public async Task A_stream_left_after_its_start_keeps_what_the_start_said()
    {
        ModelCallRecord record = await Sdk.Bot.StreamAsync(
            Sdk.MessageEvent,
            [Event($$"""{"type":"message_start","message":{{MessageJson("""{"input_tokens":409,"output_tokens":1}""")}}}"""), Event("""{"type":"message_stop"}""")],
            take: 1);

        Assert.Equal(("409 1 410 - - - -", TokenProvenance.Partial, CallOutcome.Abandoned), (record.Counts(), record.Usage.Provenance, record.Outcome));
    }

    [Fact]
    public void What_the_beta_service_did_between_the_turns_is_added()
    {
        ModelCallRecord record = Sdk.Bot.Record(Sdk.BetaMessage, Sdk.Anthropic<BetaMessage>(MessageJson(Iterated)));

        Assert.Equal("3420 150 3570 310 90 40 -", record.Counts());
    }

    [Fact]
    public async Task What_the_beta_service_did_between_the_turns_of_a_stream_is_added()
    {
        ModelCallRecord record = await Sdk.Bot.StreamAsync(Sdk.BetaMessageEvent,
        [
            BetaEvent($$"""{"type":"message_start","message":{{MessageJson("""{"input_tokens":1000,"output_tokens":1}""")}}}"""),
            BetaEvent($$"""{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{{Iterated}}}"""),
            BetaEvent("""{"type":"message_stop"}"""),
        ]);

        Assert.Equal("3420 150 3570 310 90 - -", record.Counts());
    }

    // 1000 + 20 by the model, 2000 + 80 by the compaction, 20 + 50 by the advisor; the turn of the model is in the whole already.
    private const string Iterated = """
        {"input_tokens":1000,"output_tokens":20,"cache_read_input_tokens":300,"cache_creation_input_tokens":50,
         "iterations":[
           {"type":"message","input_tokens":1000,"output_tokens":20,"cache_read_input_tokens":300,"cache_creation_input_tokens":50,"cache_creation":null,"model":"claude-sonnet-4-5"},
           {"type":"compaction","input_tokens":2000,"output_tokens":80,"cache_read_input_tokens":10,"cache_creation_input_tokens":40,"cache_creation":{"ephemeral_1h_input_tokens":40,"ephemeral_5m_input_tokens":0}},
           {"type":"advisor_message","input_tokens":20,"output_tokens":50,"cache_read_input_tokens":0,"cache_creation_input_tokens":0,"cache_creation":null,"model":"claude-opus-4-5"}]}
        """;

    private static string MessageJson(string usage, string stopReason = "end_turn") => $$"""
        {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[],"stop_reason":"{{stopReason}}","stop_sequence":null,"usage":{{usage}}}
        """;

    private static RawMessageStreamEvent Event(string json) => Sdk.Anthropic<RawMessageStreamEvent>(json);

    private static BetaRawMessageStreamEvent BetaEvent(string json) => Sdk.Anthropic<BetaRawMessageStreamEvent>(json);
}

namespace Tracking.Generator.Tests.Readers;

public sealed class StandInReaderTests
{
    [Theory]
    [InlineData(StandIns.Converse, "Converse", "1100 50 1150 800 200 120 -", "end_turn")]
    [InlineData(StandIns.Gemini, "Gemini", "37 242 279 8 - - 233", "STOP")]
    [InlineData(StandIns.Vertex, "Vertex", "12 8 20 - - - -", "Stop")]
    [InlineData(StandIns.OllamaGenerate, "OllamaGenerated", "3 4 7 - - - -", null)]
    [InlineData(StandIns.OllamaEmbed, "OllamaEmbedded", "17 - - - - - -", null)]
    public void A_response_gives_its_counts_in_one_convention(string type, string member, string counts, string? finishReason)
    {
        ModelCallRecord record = StandIns.Bot.RecordOf(type, member);

        Assert.Equal((counts, finishReason, CallOutcome.Success), (record.Counts(), record.FinishReason, record.Outcome));
    }

    [Theory]
    [InlineData(StandIns.ConverseEvent, "ConverseStream", "1100 50 1150 800 200 120 -", "end_turn")]
    [InlineData(StandIns.Gemini, "GeminiStream", "37 242 279 8 - - 233", "MAX_TOKENS")]
    [InlineData(StandIns.OllamaChat, "OllamaStream", "26 298 324 - - - -", "stop")]
    public async Task A_stream_gives_its_counts_once(string type, string member, string counts, string finishReason)
    {
        ModelCallRecord record = await StandIns.Bot.StreamOf(type, member);

        Assert.Equal((counts, finishReason, CallOutcome.Success), (record.Counts(), record.FinishReason, record.Outcome));
        Assert.NotNull(record.TimeToFirstToken);
    }

    [Theory]
    [InlineData(StandIns.Converse, "ConverseFiltered", 1150)]
    [InlineData(StandIns.Gemini, "GeminiUnsafe", 279)]
    [InlineData(StandIns.Gemini, "GeminiBlocked", 7)]
    public void What_was_withheld_is_a_failure_whose_tokens_count(string type, string member, long total)
    {
        ModelCallRecord record = StandIns.Bot.RecordOf(type, member);

        Assert.Equal(("content_filtered", total), (record.ErrorCode, record.Usage.TotalTokens));
    }

    [Theory]
    [InlineData(StandIns.Gemini, "GeminiCut", TokenProvenance.Partial)]
    [InlineData(StandIns.OllamaChat, "OllamaCut", TokenProvenance.None)]
    public async Task A_stream_without_its_end_is_truncated(string type, string member, TokenProvenance provenance)
    {
        ModelCallRecord record = await StandIns.Bot.StreamOf(type, member);

        Assert.Equal(("truncated", provenance), (record.ErrorCode, record.Usage.Provenance));
    }

    [Theory]
    [InlineData(StandIns.Converse, "Converse", "aws.bedrock", "chat")]
    [InlineData(StandIns.Gemini, "Gemini", "gcp.gen_ai", "generate_content")]
    [InlineData(StandIns.Vertex, "Vertex", "gcp.vertex_ai", "generate_content")]
    [InlineData(StandIns.OllamaEmbed, "OllamaEmbedded", "ollama", "embeddings")]
    public void A_type_names_its_provider_and_operation(string type, string member, string provider, string operation)
    {
        ModelCallRecord record = StandIns.Bot.RecordOf(type, member);

        Assert.Equal((provider, operation), (record.Provider, record.Descriptor.Operation));
    }

    [Fact]
    public void A_request_and_a_service_tier_are_read_where_there_are_any()
    {
        ModelCallRecord record = StandIns.Bot.RecordOf(StandIns.Converse, "Converse");

        Assert.Equal(("req", "priority"), (record.ResponseId, record.ServiceTier));
    }
}

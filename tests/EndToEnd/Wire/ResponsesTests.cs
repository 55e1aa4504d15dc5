using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

/// <summary>OpenAI's responses. The stream of their adapter is left out: it cannot run with this version of the SDK.</summary>
public sealed class ResponsesTests
{
    [Theory]
    [InlineData("gpt-4.1-mini", "1300 17 1317 1024 0 - 0", null)]
    [InlineData("gpt-4.1-mini-incomplete", "96 16 112 0 0 - 0", null)]
    [InlineData("gpt-4.1-mini-failed", "- - - - - - -", "backend_error")]
    [InlineData("response-filtered", "1300 17 1317 1024 200 - 8", "content_filtered")]
    [InlineData("response-refused", "1300 17 1317 1024 200 - 8", "content_filtered")]
    [InlineData("response-rate-limited", "1300 17 1317 1024 200 - 8", "rate_limited")]
    [InlineData("response-cancelled", "1300 17 1317 1024 200 - 8", "aborted")]
    public async Task A_response_comes_out_the_same_with_and_without_the_adapter(string model, string counts, string? code)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Responses().AnswerAsync(model);
        await models.ChatClientOverResponses(model).AnswerAsync("hi");

        Assert.All(models.Records, record => Assert.Equal((counts, code), (record.Counts(), record.ErrorCode)));
        Assert.Equal(2, models.Records.Count);
    }

    [Theory]
    [InlineData("gpt-4.1-mini", 1317, null, "completed")]
    [InlineData("gpt-4.1-mini-incomplete", 112, null, "max_output_tokens")]
    [InlineData("gpt-4.1-mini-failed", 1304, "backend_error", "failed")]
    [InlineData("gpt-4.1-mini-error", null, "rate_limited", null)]
    public async Task A_stream_of_a_response_is_billed_however_it_ends(string model, int? total, string? code, string? finishReason)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Responses().StreamAsync(model).CountAsync();

        Assert.Equal(((long?)total, code, finishReason), (models.Record.Usage.TotalTokens, models.Record.ErrorCode, models.Record.FinishReason));
    }
}

using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.OpenAI;

public sealed class OpenAIChatStreamTests
{
    [Theory]
    [InlineData("gpt-4o-mini")]
    [InlineData("gpt-4o-mini-long")]
    [InlineData("gpt-4o-mini-content-filter")]
    [InlineData("gpt-4o-mini-refusal")]
    public async Task A_record_holds_what_the_stream_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI(model).StreamAsync("hi").CountAsync();

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat(model, stream: true), TokenProvenance.Reported);
    }

    [Fact]
    public async Task A_stream_that_is_read_to_its_end_is_a_success()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        int chunks = await models.OpenAI("gpt-4o-mini").StreamAsync("hi").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        Assert.Equal(chunks, models.Record.ChunkCount);
    }

    [Theory]
    [InlineData("gpt-4o-mini-content-filter")]
    [InlineData("gpt-4o-mini-refusal")]
    public async Task A_withheld_answer_is_an_error_though_nothing_is_thrown(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI(model).StreamAsync("hi").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
    }

    [Fact]
    public async Task A_stream_without_usage_is_a_success_without_tokens()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI("gpt-4o-mini-no-usage").StreamAsync("hi").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        Assert.Equal(default, models.Record.Usage);
        Assert.DoesNotContain(models.Metrics, metric => metric.Kind == MetricKind.Tokens);
    }

    [Fact]
    public async Task A_stream_that_ends_without_a_finish_reason_is_truncated()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI("gpt-4o-mini-cut-short").StreamAsync("hi").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Truncated);
        Assert.Equal(TokenProvenance.None, models.Record.Usage.Provenance);
    }

    [Fact]
    public async Task The_first_token_comes_after_the_first_chunk_which_is_empty_and_before_the_end()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI("gpt-4o-mini").StreamAsync("hi").CountAsync();

        models.Record.ShouldBeOrderedInTime();
    }

    [Fact]
    public async Task Metrics_come_in_the_promised_order()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI("gpt-4o-mini").StreamAsync("hi").CountAsync();

        Assert.Equal(
            [MetricKind.TimeToFirstChunk, MetricKind.TimeToFirstToken, MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens],
            models.Metrics.Select(metric => metric.Kind));
    }
}

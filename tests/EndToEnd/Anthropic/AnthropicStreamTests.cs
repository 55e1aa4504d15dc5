using Anthropic.Exceptions;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Anthropic;

public sealed class AnthropicStreamTests
{
    [Theory]
    [InlineData("claude-sonnet-4-5")]
    [InlineData("claude-sonnet-4-5-cache-write")]
    [InlineData("claude-sonnet-4-5-long")]
    [InlineData("claude-sonnet-4-5-refusal")]
    public async Task A_record_holds_what_the_stream_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().StreamAsync(model).CountAsync();

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfAnthropicStream(model), TokenProvenance.Reported);
    }

    [Fact]
    public async Task A_stream_that_is_read_to_its_end_is_a_success()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        int chunks = await models.Anthropic().StreamAsync("claude-sonnet-4-5").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        Assert.Equal(chunks, models.Record.ChunkCount);
    }

    [Fact]
    public async Task A_refusal_is_an_error_though_nothing_is_thrown()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().StreamAsync("claude-sonnet-4-5-refusal").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
    }

    [Fact]
    public async Task A_stream_that_ends_without_its_last_event_is_truncated_and_keeps_the_counts_of_its_first()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().StreamAsync("claude-sonnet-4-5-cut-short").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Truncated);
        models.Record.ShouldHoldWhatTheWireSays(
            WireResponse.OfAnthropicStream("claude-sonnet-4-5-cut-short"),
            TokenProvenance.Partial);
    }

    [Fact]
    public async Task An_error_event_within_the_stream_is_classified_and_keeps_the_counts_so_far()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<AnthropicSseException>(
            () => models.Anthropic().StreamAsync("claude-sonnet-4-5-overloaded-midway").CountAsync());

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Overloaded);
        models.Record.ShouldHoldWhatTheWireSays(
            WireResponse.OfAnthropicStream("claude-sonnet-4-5-overloaded-midway", untilStart: true),
            TokenProvenance.Partial);
    }

    [Fact]
    public async Task The_first_token_comes_after_the_first_chunk_which_is_empty_and_before_the_end()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().StreamAsync("claude-sonnet-4-5").CountAsync();

        models.Record.ShouldBeOrderedInTime();
    }

    [Fact]
    public async Task Metrics_come_in_the_promised_order()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().StreamAsync("claude-sonnet-4-5").CountAsync();

        Assert.Equal(
            [MetricKind.TimeToFirstChunk, MetricKind.TimeToFirstToken, MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens],
            models.Metrics.Select(metric => metric.Kind));
    }
}

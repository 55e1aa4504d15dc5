using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Failures;

public sealed class AbandonedStreamTests
{
    [Fact]
    public async Task A_stream_that_is_broken_off_is_abandoned_with_the_counts_seen_so_far()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Anthropic().StreamAsync("claude-sonnet-4-5-long").BreakAfterFirstAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Abandoned, ErrorCodes.Aborted);
        models.Record.ShouldHoldWhatTheWireSays(
            WireResponse.OfAnthropicStream("claude-sonnet-4-5-long", untilStart: true),
            TokenProvenance.Partial);
    }

    [Fact]
    public async Task A_stream_that_is_broken_off_before_any_usage_says_that_none_was_seen()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI("gpt-4o-mini-long").StreamAsync("hi").BreakAfterFirstAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Abandoned, ErrorCodes.Aborted);
        Assert.Equal(default, models.Record.Usage);
    }

    [Fact]
    public async Task A_chat_clients_stream_that_is_broken_off_is_abandoned()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.ChatClientOverAnthropic("claude-sonnet-4-5-long").StreamAsync("hi").BreakAfterFirstAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Abandoned, ErrorCodes.Aborted);
        Assert.Equal(1, models.Record.ChunkCount);
    }

    [Fact]
    public async Task A_stream_that_is_never_enumerated_sends_no_request_and_records_nothing()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

#pragma warning disable TRK303 // That nothing is sent is what this shows.
        _ = models.OpenAI("gpt-4o-mini").StreamAsync("hi");
        _ = models.Anthropic().StreamAsync("claude-sonnet-4-5");
        _ = models.ChatClientOverOpenAI("gpt-4o-mini").StreamAsync("hi");
#pragma warning restore TRK303

        Assert.Equal(0, models.RequestCount);
        Assert.Empty(models.Metrics);
        Assert.Empty(models.Records);
    }
}

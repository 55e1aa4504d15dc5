using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Failures;

/// <summary>Time limits of the clients, which surface as cancellations that nobody asked for.</summary>
public sealed class TimeoutTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task The_OpenAI_clients_time_limit_is_a_timeout()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => models.OpenAI("gpt-4o-mini-stalled", timeout: s_limit).AnswerAsync("hi"));

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Timeout);
    }

    [Fact]
    public async Task The_OpenAI_clients_time_limit_within_a_stream_is_a_timeout()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => models.OpenAI("gpt-4o-mini-stalled", timeout: s_limit).StreamAsync("hi").CountAsync());

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Timeout);
    }

    [Fact]
    public async Task A_time_limit_that_was_hit_by_every_retry_is_one_timeout()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<AggregateException>(
            () => models.OpenAI("gpt-4o-mini-stalled", retries: 1, timeout: s_limit).AnswerAsync("hi"));

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Timeout);
    }

    [Fact]
    public async Task The_Anthropic_clients_time_limit_is_a_timeout()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => models.Anthropic(timeout: s_limit).AnswerAsync("claude-sonnet-4-5-stalled"));

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Timeout);
    }

    [Fact]
    public async Task A_time_limit_is_a_timeout_also_where_the_caller_could_have_cancelled()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        using CancellationTokenSource cancellation = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => models.OpenAI("gpt-4o-mini-stalled", timeout: s_limit).AnswerAsync("hi", cancellation.Token));

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Timeout);
    }
}

using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Failures;

/// <summary>The caller cancels while the server stalls.</summary>
public sealed class CancellationTests
{
    // What the servers send before they stall.
    private const int OpenAIElements = 7;
    private const int AnthropicElements = 5;

    [Fact]
    public async Task A_call_of_OpenAI_is_cancelled()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        using CancellationTokenSource cancellation = new();

        Task call = models.OpenAI("gpt-4o-mini-stalled").AnswerAsync("hi", cancellation.Token);
        await models.RequestedAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        models.Record.ShouldHaveEndedWith(CallOutcome.Cancelled, ErrorCodes.Aborted);
    }

    [Fact]
    public async Task A_call_of_Anthropic_is_cancelled()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        using CancellationTokenSource cancellation = new();

        Task call = models.Anthropic().AnswerAsync("claude-sonnet-4-5-stalled", cancellation.Token);
        await models.RequestedAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        models.Record.ShouldHaveEndedWith(CallOutcome.Cancelled, ErrorCodes.Aborted);
    }

    [Fact]
    public async Task An_OpenAI_stream_is_cancelled_by_the_token_of_its_argument()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        using CancellationTokenSource cancellation = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models.OpenAI("gpt-4o-mini-stalled")
            .StreamAsync("hi", cancellation.Token)
            .CancelWhenStalledAsync(OpenAIElements, cancellation));

        models.Record.ShouldHaveEndedWith(CallOutcome.Cancelled, ErrorCodes.Aborted);
    }

    [Fact]
    public async Task An_OpenAI_stream_is_cancelled_by_the_token_of_its_enumeration_which_the_SDK_alone_would_ignore()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        using CancellationTokenSource cancellation = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models.OpenAI("gpt-4o-mini-stalled")
            .StreamAsync("hi")
            .EnumeratedWith(cancellation.Token)
            .CancelWhenStalledAsync(OpenAIElements, cancellation));

        models.Record.ShouldHaveEndedWith(CallOutcome.Cancelled, ErrorCodes.Aborted);
    }

    [Fact]
    public async Task An_Anthropic_stream_that_is_cancelled_keeps_the_counts_so_far()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        using CancellationTokenSource cancellation = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models.Anthropic()
            .StreamAsync("claude-sonnet-4-5-stalled", cancellation.Token)
            .CancelWhenStalledAsync(AnthropicElements, cancellation));

        models.Record.ShouldHaveEndedWith(CallOutcome.Cancelled, ErrorCodes.Aborted);
        models.Record.ShouldHoldWhatTheWireSays(
            WireResponse.OfAnthropicStream("claude-sonnet-4-5-stalled", untilStart: true),
            TokenProvenance.Partial);
    }

    [Fact]
    public async Task An_Anthropic_stream_is_cancelled_by_the_token_of_its_enumeration()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        using CancellationTokenSource cancellation = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models.Anthropic()
            .StreamAsync("claude-sonnet-4-5-stalled")
            .EnumeratedWith(cancellation.Token)
            .CancelWhenStalledAsync(AnthropicElements, cancellation));

        models.Record.ShouldHaveEndedWith(CallOutcome.Cancelled, ErrorCodes.Aborted);
    }

    [Fact]
    public async Task A_chat_clients_stream_is_cancelled_by_the_token_of_its_enumeration()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        using CancellationTokenSource cancellation = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models.ChatClientOverOpenAI("gpt-4o-mini-stalled")
            .StreamAsync("hi")
            .EnumeratedWith(cancellation.Token)
            .CancelWhenStalledAsync(OpenAIElements, cancellation));

        models.Record.ShouldHaveEndedWith(CallOutcome.Cancelled, ErrorCodes.Aborted);
    }
}

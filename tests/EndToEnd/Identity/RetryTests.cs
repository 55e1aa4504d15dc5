using Anthropic.Exceptions;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Identity;

public sealed class RetryTests
{
    [Fact]
    public async Task An_answer_after_a_retry_within_the_SDK_is_one_run()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI("gpt-4o-mini-busy-once", retries: 1).AnswerAsync("hi");

        Assert.Equal(2, models.RequestCount);
        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
    }

    [Fact]
    public async Task A_failure_after_retries_within_the_SDK_is_one_run()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await Assert.ThrowsAsync<AnthropicOverloadedException>(
            () => models.Anthropic(retries: 1).AnswerAsync("claude-sonnet-4-5-overloaded"));

        Assert.Equal(2, models.RequestCount);
        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Overloaded);
    }

    [Fact]
    public async Task A_retry_by_the_caller_is_a_second_run()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        Bots.OpenAIBot bot = models.OpenAI("gpt-4o-mini-busy-once");

        await Record.ExceptionAsync(() => bot.AnswerAsync("hi"));
        await bot.AnswerAsync("hi");

        Assert.Equal([CallOutcome.Error, CallOutcome.Success], models.Records.Select(record => record.Outcome));
        Assert.NotEqual(models.Records[0].RunId, models.Records[1].RunId);
    }

    [Fact]
    public async Task A_second_enumeration_of_one_stream_is_a_second_run()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        IAsyncEnumerable<object> stream = models.OpenAI("gpt-4o-mini").StreamAsync("hi");

        await stream.CountAsync();
        await stream.CountAsync();

        Assert.Equal(2, models.RequestCount);
        Assert.Equal(2, models.Records.Select(record => record.RunId).Distinct().Count());
    }
}

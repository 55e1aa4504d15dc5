using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

public sealed class OddOpenAITests
{
    [Theory]
    [InlineData("without-details", "12 8 20 - - - -", UsageReconciliation.None)]
    [InlineData("without-usage", "- - - - - - -", UsageReconciliation.None)]
    [InlineData("without-total", "12 8 20 - - - -", UsageReconciliation.None)]
    [InlineData("null-details", "12 8 20 - - - -", UsageReconciliation.None)]
    [InlineData("reasoning-apart", "32 242 274 8 - - 233", UsageReconciliation.ReasoningAdded)]
    [InlineData("cache-apart", "7520 386 7906 7502 - - -", UsageReconciliation.CacheAdded)]
    [InlineData("ambiguous", "1000 400 1600 200 - - 200", UsageReconciliation.Ambiguous)]
    [InlineData("unattributed", "100 20 150 - - - -", UsageReconciliation.Unattributed)]
    [InlineData("zero-output", "100 0 100 - - - -", UsageReconciliation.None)]
    public async Task An_odd_usage_comes_out_the_same_with_and_without_the_adapter(string model, string counts, UsageReconciliation marks)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI(model).AnswerAsync("hi");
        await models.ChatClientOverOpenAI(model).AnswerAsync("hi");

        Assert.All(models.Records, record => Assert.Equal((counts, marks, CallOutcome.Success), (record.Counts(), record.Reconciliation, record.Outcome)));
        Assert.Equal(2, models.Records.Count);
    }

    [Theory]
    [InlineData("cumulative-usage", "32 242 274 - - - 233")]
    [InlineData("usage-before-the-end", "12 8 20 - - - 0")]
    public async Task Usage_in_the_midst_of_a_stream_is_counted_once_with_and_without_the_adapter(string model, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI(model).StreamAsync("hi").CountAsync();
        await models.ChatClientOverOpenAI(model).StreamAsync("hi").CountAsync();

        Assert.All(models.Records, record => Assert.Equal((counts, CallOutcome.Success), (record.Counts(), record.Outcome)));
        Assert.Equal(2, models.Records.Count);
    }

    [Theory]
    [InlineData("error-chunk", ErrorCodes.BackendError)]
    [InlineData("rate-limit-chunk", ErrorCodes.RateLimited)]
    [InlineData("status-chunk", ErrorCodes.Overloaded)]
    public async Task An_error_within_a_stream_is_classified_with_and_without_the_adapter(string model, string code)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI(model).StreamAsync("hi").CountAsync();
        await models.ChatClientOverOpenAI(model).StreamAsync("hi").CountAsync();

        Assert.All(models.Records, record => record.ShouldHaveEndedWith(CallOutcome.Error, code));
        Assert.Equal(2, models.Records.Count);
    }
}

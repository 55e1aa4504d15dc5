using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

public sealed class OddAnthropicTests
{
    [Theory]
    [InlineData("without-cache-counts", "120 4 124")]
    [InlineData("null-cache-counts", "120 4 124")]
    [InlineData("unknown-reason", "120 4 124")]
    [InlineData("read-and-written", "63362 352 63714 61359 2001 2000 -")]
    public async Task An_odd_usage_comes_out_the_same_with_and_without_the_adapter(string model, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Anthropic().AnswerAsync(model);
        await models.ChatClientOverAnthropic(model).AnswerAsync("hi");

        Assert.All(models.Records, record => Assert.StartsWith(counts, record.Counts(), StringComparison.Ordinal));
        Assert.All(models.Records, static record => Assert.Equal(CallOutcome.Success, record.Outcome));
        Assert.Equal(2, models.Records.Count);
    }

    [Theory]
    [InlineData("delta-of-nulls", "2520 71 2591 2048")]
    [InlineData("delta-of-zeros", "2520 71 2591 2048")]
    [InlineData("growing-input", "10472 90 10562 0")]
    public async Task What_the_end_of_a_stream_says_counts_once_with_and_without_the_adapter(string model, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Anthropic().StreamAsync(model).CountAsync();
        await models.ChatClientOverAnthropic(model).StreamAsync("hi").CountAsync();

        Assert.All(models.Records, record => Assert.StartsWith(counts, record.Counts(), StringComparison.Ordinal));
        Assert.Equal(2, models.Records.Count);
    }

    [Theory]
    [InlineData("whole-numbers", "100 71 171 - - - -")]
    [InlineData("counts-beyond-all", "105 9223372036854775807 9223372036854775807 - - - -")]
    public async Task Counts_in_a_form_that_the_SDK_does_not_expect_are_read(string model, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Anthropic().AnswerAsync(model);
        await models.AnthropicBeta().AnswerAsync(model);

        Assert.All(models.Records, record => Assert.Equal((counts, TokenProvenance.Reported), (record.Counts(), record.Usage.Provenance)));
        Assert.Equal(2, models.Records.Count);
    }

    [Fact]
    public async Task An_error_instead_of_a_message_is_an_error()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Anthropic().AnswerAsync("error-in-message");
        await models.AnthropicBeta().AnswerAsync("error-in-message");

        Assert.All(models.Records, record => record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.Overloaded));
        Assert.All(models.Records, record => Assert.Equal(TokenProvenance.None, record.Usage.Provenance));
        Assert.Equal(2, models.Records.Count);
    }
}

using Anthropic.Exceptions;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

/// <summary>Streams of Anthropic's format whose events leave out counts: each that is there is read, whichever event has it.</summary>
public sealed class PartialAnthropicTests
{
    [Theory]
    [InlineData("start-without-output", "2500 71 2571")]
    [InlineData("start-without-usage", "2500 71 2571")]
    [InlineData("delta-without-output", "2500 71 2571")]
    [InlineData("corrected-input", "10000 71 10071 9800")]
    [InlineData("server-tools", "10682 510 11192 0")]
    public async Task What_each_event_says_is_put_together(string model, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Anthropic().StreamAsync(model).CountAsync();
        await models.AnthropicBeta().StreamAsync(model).CountAsync();

        Assert.All(models.Records, record =>
        {
            Assert.StartsWith(counts, record.Counts(), StringComparison.Ordinal);
            Assert.Equal((TokenProvenance.Reported, CallOutcome.Success), (record.Usage.Provenance, record.Outcome));
            Assert.Equal(("end_turn", "msg_" + model, "claude-sonnet-4-5-20250929"), (record.FinishReason, record.ResponseId, record.Model));
            Assert.Equal(1, record.RequestCount);
        });
        Assert.Equal(2, models.Records.Count);
    }

    [Theory]
    [InlineData("corrected-input", "10000 71 10071 9800")]
    [InlineData("server-tools", "10682 510 11192 0")]
    public async Task It_is_so_under_the_adapter(string model, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.ChatClientOverAnthropic(model).StreamAsync("hi").CountAsync();
        await models.ChatClientOverAnthropicBeta(model).StreamAsync("hi").CountAsync();

        Assert.All(models.Records, record =>
        {
            Assert.StartsWith(counts, record.Counts(), StringComparison.Ordinal);
            Assert.Equal((TokenProvenance.Reported, CallOutcome.Success), (record.Usage.Provenance, record.Outcome));
            Assert.Equal(("stop", "anthropic", 1L), (record.FinishReason, record.Provider, record.RequestCount));
        });
        Assert.Equal(2, models.Records.Count);
    }

    [Theory]
    [InlineData("start-without-output", TokenProvenance.None, "- - - - - - -")]
    [InlineData("start-without-usage", TokenProvenance.None, "- - - - - - -")]
    [InlineData("delta-without-output", TokenProvenance.Partial, "2500 71 2571 - - - -")]
    public async Task A_stream_that_the_adapter_refuses_keeps_what_it_passed_on(string model, TokenProvenance provenance, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await Assert.ThrowsAsync<AnthropicInvalidDataException>(() => models.ChatClientOverAnthropic(model).StreamAsync("hi").CountAsync());

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.BackendError);
        Assert.Equal((provenance, counts), (models.Record.Usage.Provenance, models.Record.Counts()));
    }
}

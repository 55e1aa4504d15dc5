using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Runs;

/// <summary>Responses that come more than once.</summary>
public sealed class PolledResponseTests
{
    [Fact]
    public async Task A_response_that_is_polled_until_it_is_there_and_once_more_is_billed_once()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        using ModelRun run = models.Tracking.StartRun("poll");
        for (int poll = 0; poll < 4; poll++)
        {
            await models.Responses().AnswerAsync("background");
        }

        Assert.Equal((1000L, 200L), (run.Billed.InputTokens, run.Billed.OutputTokens));
        Assert.Equal(
            [TokenProvenance.None, TokenProvenance.None, TokenProvenance.Reported, TokenProvenance.Replayed],
            run.Records.Select(record => record.Usage.Provenance));
    }
}

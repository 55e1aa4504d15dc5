using Tracking.EndToEnd.Tests.Bots;
using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Runs;

/// <summary>Runs whose cores call a client that nobody tracks: the tokens are those of what they return.</summary>
public sealed class UntrackedAgentTests
{
    private const string Model = "gpt-4o-mini";

    [Theory]
    [InlineData("untracked-sdk", false)]
    [InlineData("untracked-sdk-stream", true)]
    [InlineData("untracked-adapter", false)]
    [InlineData("untracked-adapter-stream", true)]
    public async Task A_run_takes_the_tokens_of_its_own_response(string key, bool isStream)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        UntrackedAgent agent = models.UntrackedAgent(Model);

        Task asking = key switch
        {
            "untracked-sdk" => agent.AskAsync("hi"),
            "untracked-sdk-stream" => agent.StreamAsync("hi").CountAsync(),
            "untracked-adapter" => agent.AskAdapterAsync("hi"),
            _ => agent.StreamAdapterAsync("hi").CountAsync(),
        };
        await asking;

        Assert.Equal((true, key), (models.Record.IsRun, models.Record.Descriptor.Key));
        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat(Model, isStream), TokenProvenance.Reported);
    }

    [Fact]
    public async Task A_run_whose_result_says_nothing_of_tokens_has_none()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.UntrackedAgent(Model).AskForTextAsync("hi");

        Assert.Equal((true, TokenProvenance.None), (models.Record.IsRun, models.Record.Usage.Provenance));
    }
}

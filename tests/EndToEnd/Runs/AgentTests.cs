using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Runs;

/// <summary>Agents with tools, through the real OpenAI SDK: the service asks for a tool first (153 + 18 tokens), then answers (192 + 13).</summary>
public sealed class AgentTests
{
    private const string Model = "gpt-4o-mini-tools";

    [Fact]
    public async Task A_function_invoking_client_inside_a_call_is_one_call_with_the_tokens_of_all_rounds()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Agent(Model, trackRounds: false).RunAsync(["How late is order 7731?"]);

        ModelCallRecord ask = models.Records[0];
        ModelCallRecord run = models.Records[1];
        Assert.Equal(2, models.Records.Count);
        Assert.Equal(2, models.RequestCount);
        Assert.Equal((345L, 31L), (ask.Usage.InputTokens, ask.Usage.OutputTokens));
        Assert.Equal(376, run.Usage.TotalTokens);
        Assert.Equal(run.RunId, ask.ParentRunId);
        Assert.Equal(1, ask.HistoryLength);
    }

    [Fact]
    public async Task Tracked_rounds_inside_a_tracked_call_are_billed_once()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Agent(Model, trackRounds: true).RunAsync(["How late is order 7731?"]);

        Assert.Equal(["round", "round", "ask", "agent"], models.Records.Select(record => record.Descriptor.Key));
        Assert.Equal(
            [TokenProvenance.Reported, TokenProvenance.Reported, TokenProvenance.RolledUp, TokenProvenance.RolledUp],
            models.Records.Select(record => record.Usage.Provenance));
        Assert.Equal(376, models.Records[^1].Usage.TotalTokens);
        Assert.Equal([1, 3], models.Records.Take(2).Select(record => record.HistoryLength).Cast<long>().Order());
    }

    [Fact]
    public async Task Calls_of_a_loop_keep_their_own_history_length_and_step()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.Agent("gpt-4o-mini", trackRounds: false).RunAsync(["one", "two", "three"]);

        Assert.Equal([1L, 3L, 5L], models.Records.SkipLast(1).Select(record => record.HistoryLength));
        Assert.Equal([1, 2, 3], models.Records.SkipLast(1).Select(record => record.Step));
    }
}

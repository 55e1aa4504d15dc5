using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

/// <summary>Usage that comes in several chunks of one stream under Microsoft.Extensions.AI.</summary>
public sealed class MergedUsageTests
{
    [Theory]
    [InlineData("corrected-input", "220 5 225")]
    [InlineData("role-at-the-end", "120 30 150")]
    public async Task A_request_that_repeats_its_usage_is_counted_once(string model, string counts)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.ChatClientOverOpenAI(model).StreamAsync("hi").CountAsync();

        Assert.StartsWith(counts, models.Record.Counts(), StringComparison.Ordinal);
        Assert.Equal(
            (1L, UsageReconciliation.None, "chatcmpl-" + model),
            (models.Record.RequestCount, models.Record.Reconciliation, models.Record.ResponseId));
    }

    [Fact]
    public async Task The_SDK_s_own_stream_ends_with_what_was_said_last()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI("corrected-input").StreamAsync("hi").CountAsync();
        await models.OpenAI("role-at-the-end").StreamAsync("hi").CountAsync();

        Assert.Equal(["219 5 224 - - - -", "120 30 150 - - - -"], models.Records.Select(record => record.Counts()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_agents_whose_streams_come_as_one_are_added(bool interleaved)
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Merged(interleaved, "agent-one", "agent-two").StreamAsync("hi").CountAsync();

        Assert.StartsWith("1000 100 1100", models.Record.Counts(), StringComparison.Ordinal);
        Assert.Equal(2, models.Record.RequestCount);
    }

    [Fact]
    public async Task A_tool_loop_whose_rounds_share_one_id_is_two_requests()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.ToolLoop("two-rounds").StreamAsync("hi").CountAsync();

        Assert.StartsWith("230 22 252", models.Record.Counts(), StringComparison.Ordinal);
        Assert.Equal((2L, CallOutcome.Success), (models.Record.RequestCount, models.Record.Outcome));
        Assert.Equal(["get_order_status", "send_reply"], models.Record.ToolCalls);
    }
}

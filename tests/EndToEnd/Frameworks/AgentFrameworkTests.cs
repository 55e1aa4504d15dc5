using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Frameworks;

/// <summary>Agent Framework over the OpenAI SDK: what an agent's response says of the model's.</summary>
public sealed class AgentFrameworkTests
{
    private const string Model = "gpt-4o-mini-2024-07-18";

    [Fact]
    public async Task A_response_has_all_that_the_wire_says()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents("gpt-4o-mini").AskAsync("?");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini"), TokenProvenance.Reported);
        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        Assert.Equal((1L, "openai"), (models.Record.RequestCount, models.Record.Provider));
    }

    [Fact]
    public async Task A_typed_response_does_too()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents("gpt-4o-mini").AskTypedAsync("?");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini"), TokenProvenance.Reported);
    }

    [Fact]
    public async Task A_stream_does_too()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents("gpt-4o-mini").StreamAsync("?").CountAsync();

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini", stream: true), TokenProvenance.Reported);
        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        models.Record.ShouldBeOrderedInTime();
    }

    [Theory]
    [InlineData("gpt-4o-mini-content-filter", "content_filter", "chatcmpl-C1a2Filter", 0.000215)]
    [InlineData("gpt-4o-mini-refusal", "stop", "chatcmpl-C1a2Refusal", 0.0003125)]
    public async Task What_was_filtered_or_refused_failed(string model, string finishReason, string id, double cost)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents(model).AskAsync("?");

        ModelCallRecord record = models.Record;
        record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
        Assert.Equal((finishReason, id, Model), (record.FinishReason, record.ResponseId, record.Model));
        Assert.Equal((decimal)cost, record.Cost);
    }

    [Theory]
    [InlineData("gpt-4o-mini-content-filter")]
    [InlineData("gpt-4o-mini-refusal")]
    public async Task A_stream_that_was_filtered_or_refused_failed(string model)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents(model).StreamAsync("?").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat(model, stream: true), TokenProvenance.Reported);
        Assert.NotNull(models.Record.Cost);
    }

    [Fact]
    public async Task A_loop_of_two_requests_says_two_and_what_was_called()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents("gpt-4o-mini-tools").AskAsync("How late is order 7731?");

        ModelCallRecord record = models.Record;
        Assert.Equal(2, models.RequestCount);
        Assert.Equal((2L, 345L, 31L), (record.RequestCount, record.Usage.InputTokens, record.Usage.OutputTokens));
        Assert.Equal(["get_order_status"], record.ToolCalls);
        Assert.Equal(("stop", Model), (record.FinishReason, record.Model));
    }

    [Fact]
    public async Task A_loop_of_three_requests_says_three()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents("three-rounds").AskAsync("How late is order 7731?");

        Assert.Equal(3, models.RequestCount);
        Assert.Equal((3L, 515L, 50L), (models.Record.RequestCount, models.Record.Usage.InputTokens, models.Record.Usage.OutputTokens));
        Assert.Equal(["get_order_status", "get_order_status"], models.Record.ToolCalls);
    }

    [Fact]
    public async Task A_streamed_loop_of_two_requests_is_their_sum()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents("rounds").StreamAsync("How late is order 7731?").CountAsync();

        ModelCallRecord record = models.Record;
        Assert.Equal(2, models.RequestCount);
        Assert.Equal((2L, 345L, 31L), (record.RequestCount, record.Usage.InputTokens, record.Usage.OutputTokens));
        Assert.Equal([(153L, 18L), (192L, 13L)], record.RequestUsages.Select(usage => (usage.InputTokens!.Value, usage.OutputTokens!.Value)));
        Assert.Equal(["get_order_status"], record.ToolCalls);
    }

    [Fact]
    public async Task Streams_of_two_agents_that_come_mixed_are_their_sum()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents("first-agent", "second-agent").StreamAsync("?").CountAsync();

        Assert.Equal((1000L, 100L), (models.Record.Usage.InputTokens, models.Record.Usage.OutputTokens));
        Assert.Equal(0.0035m, models.Record.Cost);
    }

    [Fact]
    public async Task A_stream_that_is_left_keeps_what_was_seen()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Agents("gpt-4o-mini").StreamAsync("?").BreakAfterFirstAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Abandoned, ErrorCodes.Aborted);
        Assert.Equal(Model, models.Record.Model);
    }
}

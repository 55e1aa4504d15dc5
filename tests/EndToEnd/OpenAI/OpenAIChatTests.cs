using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.OpenAI;

public sealed class OpenAIChatTests
{
    [Theory]
    [InlineData("gpt-4o-mini")]
    [InlineData("o4-mini")]
    [InlineData("gpt-5-mini")]
    [InlineData("gpt-4o-mini-length")]
    [InlineData("gpt-4o-mini-tools")]
    [InlineData("gpt-4o-mini-content-filter")]
    [InlineData("gpt-4o-mini-refusal")]
    public async Task A_record_holds_what_the_response_says(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI(model).AnswerAsync("hi");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat(model), TokenProvenance.Reported);
    }

    [Theory]
    [InlineData("gpt-4o-mini")]
    [InlineData("gpt-4o-mini-length")]
    [InlineData("gpt-4o-mini-tools")]
    public async Task An_answer_is_a_success_also_if_it_hit_its_limit_or_asks_for_a_tool(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI(model).AnswerAsync("hi");

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
    }

    [Theory]
    [InlineData("gpt-4o-mini-content-filter")]
    [InlineData("gpt-4o-mini-refusal")]
    public async Task A_withheld_answer_is_an_error_though_nothing_is_thrown(string model)
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI(model).AnswerAsync("hi");

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
    }

    [Fact]
    public async Task The_provider_and_operation_are_those_of_the_response_type()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI("gpt-4o-mini").AnswerAsync("hi");

        Assert.Equal(("openai", "chat"), (models.Record.Provider, models.Record.Descriptor.Operation));
    }

    [Fact]
    public async Task Metrics_come_in_the_promised_order()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();

        await models.OpenAI("gpt-4o-mini").AnswerAsync("hi");

        Assert.Equal(
            [MetricKind.Duration, MetricKind.Outcome, MetricKind.Tokens],
            models.Metrics.Select(metric => metric.Kind));
    }
}

using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Wire;

/// <summary>Tools that the model called, by name, each call once.</summary>
public sealed class ToolCallTests
{
    private static readonly string[] Streamed = ["get_order_status", "get_order_status", "send_reply"];

    [Fact]
    public async Task A_whole_answer_names_them()
    {
        await using ReplayedModels models = await ReplayedModels.StartAsync();
        await using ReplayedModels others = await ReplayedModels.StartAsync();

        await models.OpenAI("gpt-4o-mini-tools").AnswerAsync("hi");
        await models.Anthropic().AnswerAsync("claude-sonnet-4-5-tools");
        await others.ChatClientOverOpenAI("gpt-4o-mini-tools").AnswerAsync("hi");
        await others.ChatClientOverAnthropic("claude-sonnet-4-5-tools").AnswerAsync("hi");

        ModelCallRecord[] records = [.. models.Records, .. others.Records];
        Assert.Equal(4, records.Length);
        Assert.All(records, record => Assert.Equal(["get_order_status"], record.ToolCalls));
    }

    [Fact]
    public async Task A_stream_of_Anthropic_names_them_with_and_without_the_adapter()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Anthropic().StreamAsync("tool-calls").CountAsync();
        await models.AnthropicBeta().StreamAsync("tool-calls").CountAsync();
        await models.ChatClientOverAnthropic("tool-calls").StreamAsync("hi").CountAsync();
        await models.ChatClientOverAnthropicBeta("tool-calls").StreamAsync("hi").CountAsync();

        Assert.Equal(4, models.Records.Count);
        Assert.All(models.Records, record => Assert.Equal(Streamed, record.ToolCalls));
    }

    [Fact]
    public async Task A_stream_of_OpenAI_names_them_with_and_without_the_adapter()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.OpenAI("round-one").StreamAsync("hi").CountAsync();
        await models.ChatClientOverOpenAI("round-one").StreamAsync("hi").CountAsync();

        Assert.Equal(2, models.Records.Count);
        Assert.All(models.Records, record => Assert.Equal(["get_order_status", "send_reply"], record.ToolCalls));
    }

    [Fact]
    public async Task A_stream_of_Ollama_names_them_with_and_without_the_adapter()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Ollama().ChatAsync("llama-calls").CountAsync();
        await models.ChatClientOverOllama("llama-calls").StreamAsync("hi").CountAsync();

        Assert.Equal(2, models.Records.Count);
        Assert.All(models.Records, record => Assert.Equal(["get_order_status"], record.ToolCalls));
    }

    [Fact]
    public async Task They_are_metrics_after_the_tokens()
    {
        await using ReplayedModels models = await ReplayedModels.StartOddAsync();

        await models.Anthropic().StreamAsync("tool-calls").CountAsync();

        Assert.Equal(
            [MetricKind.Tokens, MetricKind.ToolCall, MetricKind.ToolCall, MetricKind.ToolCall],
            models.Metrics.TakeLast(4).Select(metric => metric.Kind));
        Assert.Equal(Streamed, models.Metrics.TakeLast(3).Select(metric => metric.Name));
    }
}

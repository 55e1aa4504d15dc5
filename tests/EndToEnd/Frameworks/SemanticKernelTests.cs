using Tracking.EndToEnd.Tests.Support;

namespace Tracking.EndToEnd.Tests.Frameworks;

/// <summary>Semantic Kernel over the OpenAI SDK: by its own connector, and over a chat client in both ways that it offers.</summary>
public sealed class SemanticKernelTests
{
    public enum Over
    {
        Connector,
        ChatClientAsService,
        ChatClient,
    }

    [Theory]
    [InlineData(Over.Connector)]
    [InlineData(Over.ChatClientAsService)]
    public async Task Messages_have_all_that_the_wire_says(Over over)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await Bot(models, over, "gpt-4o-mini").ContentsAsync("?");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini"), TokenProvenance.Reported);
        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        Assert.Equal(1, models.Record.RequestCount);
    }

    [Theory]
    [InlineData(Over.Connector)]
    [InlineData(Over.ChatClientAsService)]
    public async Task One_message_does_too(Over over)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await Bot(models, over, "gpt-4o-mini").ContentAsync("?");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini"), TokenProvenance.Reported);
    }

    [Theory]
    [InlineData(Over.Connector)]
    [InlineData(Over.ChatClientAsService)]
    public async Task A_stream_of_messages_does_too(Over over)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await Bot(models, over, "gpt-4o-mini").StreamAsync("?").CountAsync();

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini", stream: true), TokenProvenance.Reported);
        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        models.Record.ShouldBeOrderedInTime();
    }

    [Theory]
    [InlineData(Over.Connector)]
    [InlineData(Over.ChatClientAsService)]
    [InlineData(Over.ChatClient)]
    public async Task The_result_of_a_prompt_does_too(Over over)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await Bot(models, over, "gpt-4o-mini").PromptAsync("?");

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini"), TokenProvenance.Reported);
    }

    [Theory]
    [InlineData(Over.Connector)]
    [InlineData(Over.ChatClientAsService)]
    [InlineData(Over.ChatClient)]
    public async Task The_stream_of_a_prompt_does_too(Over over)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await Bot(models, over, "gpt-4o-mini").PromptStreamAsync("?").CountAsync();

        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini", stream: true), TokenProvenance.Reported);
        models.Record.ShouldBeOrderedInTime();
    }

    [Theory]
    [InlineData(Over.Connector, "gpt-4o-mini-content-filter")]
    [InlineData(Over.Connector, "gpt-4o-mini-refusal")]
    [InlineData(Over.ChatClientAsService, "gpt-4o-mini-content-filter")]
    [InlineData(Over.ChatClientAsService, "gpt-4o-mini-refusal")]
    public async Task What_was_filtered_or_refused_failed(Over over, string model)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await Bot(models, over, model).ContentsAsync("?");

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat(model), TokenProvenance.Reported);
        Assert.NotNull(models.Record.Cost);
    }

    [Theory]
    [InlineData(Over.Connector, "gpt-4o-mini-content-filter")]
    [InlineData(Over.Connector, "gpt-4o-mini-refusal")]
    [InlineData(Over.ChatClientAsService, "gpt-4o-mini-content-filter")]
    [InlineData(Over.ChatClientAsService, "gpt-4o-mini-refusal")]
    public async Task A_stream_that_was_filtered_or_refused_failed(Over over, string model)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await Bot(models, over, model).StreamAsync("?").CountAsync();

        models.Record.ShouldHaveEndedWith(CallOutcome.Error, ErrorCodes.ContentFiltered);
        models.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat(model, stream: true), TokenProvenance.Reported);
    }

    [Fact]
    public async Task Tools_that_the_kernel_leaves_to_the_caller_are_named()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Kernel("kernel-tools").ContentsAsync("How late is order 7731?", invokes: false);

        Assert.Equal(["get_order_status"], models.Record.ToolCalls);
        Assert.Equal(("tool_calls", 153L), (models.Record.FinishReason, models.Record.Usage.InputTokens));
    }

    [Fact]
    public async Task A_streamed_loop_of_two_requests_is_their_sum()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Kernel("kernel-rounds").StreamAsync("How late is order 7731?").CountAsync();

        Assert.Equal(2, models.RequestCount);
        Assert.Equal((2L, 345L, 31L), (models.Record.RequestCount, models.Record.Usage.InputTokens, models.Record.Usage.OutputTokens));
        Assert.Equal(["orders-get_order_status"], models.Record.ToolCalls);
    }

    [Fact]
    public async Task Lists_of_other_kinds_are_read_as_the_services_list_is()
    {
        await using FrameworkModels list = await FrameworkModels.StartAsync();
        await using FrameworkModels array = await FrameworkModels.StartAsync();

        await list.Kernel("gpt-4o-mini").ListAsync("?");
        await array.Kernel("gpt-4o-mini").ArrayAsync("?");

        list.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini"), TokenProvenance.Reported);
        array.Record.ShouldHoldWhatTheWireSays(WireResponse.OfOpenAIChat("gpt-4o-mini"), TokenProvenance.Reported);
    }

    // The kernel gives the last answer alone: the guide says to track the client under it.
    [Fact]
    public async Task A_loop_that_is_not_streamed_has_the_usage_of_its_last_request()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Kernel("kernel-loop").ContentsAsync("How late is order 7731?");

        Assert.Equal(2, models.RequestCount);
        Assert.Equal((192L, 13L), (models.Record.Usage.InputTokens, models.Record.Usage.OutputTokens));
    }

    [Theory]
    [InlineData(Over.Connector)]
    [InlineData(Over.ChatClientAsService)]
    public async Task The_provider_is_that_of_the_object_within(Over over)
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await Bot(models, over, "gpt-4o-mini").ContentsAsync("?");

        Assert.Equal("openai", models.Record.Provider);
    }

    [Fact]
    public async Task A_function_that_asks_no_model_has_no_usage()
    {
        await using FrameworkModels models = await FrameworkModels.StartAsync();

        await models.Kernel("gpt-4o-mini").FunctionAsync("7731");

        models.Record.ShouldHaveEndedWith(CallOutcome.Success);
        Assert.Equal((TokenProvenance.None, null), (models.Record.Usage.Provenance, models.Record.Model));
    }

    private static KernelBot Bot(FrameworkModels models, Over over, string model) => over switch
    {
        Over.Connector => models.Kernel(model),
        Over.ChatClientAsService => models.KernelOverChatClient(model),
        _ => models.KernelOfChatClient(model),
    };
}

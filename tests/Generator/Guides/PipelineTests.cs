using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Guides;

/// <summary>The guide to tracking a whole pipeline, compiled as it stands and run.</summary>
public sealed class PipelineTests : IDisposable
{
    private readonly InMemorySink sink = new();
    private readonly ModelCallTracking tracking;
    private readonly ExecutedAssembly assembly;

    public PipelineTests()
    {
        tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
        GeneratorRun run = GeneratorRun.Start(
            HermeticCompilation.Of("""
                global using System;
                global using System.Collections.Generic;
                global using System.Threading;
                global using System.Threading.Tasks;
                global using Microsoft.Extensions.AI;
                global using Microsoft.Extensions.DependencyInjection;
                global using Tracking;
                """)
                .WithSource("Guide.cs", Guide.CodeOf("tracking-a-whole-pipeline.md"))
                .WithPackagesOf(typeof(ModelCallTracking), typeof(IChatClient), typeof(ChatClientBuilder), typeof(IServiceCollection)),
            new TrackedModelCallGenerator());
        assembly = ExecutedAssembly.Load(run.ExpectNoDiagnostics());
    }

    [Fact]
    public async Task A_client_alone_tracks_responses_and_streams()
    {
        using IChatClient chat = (IChatClient)Activator.CreateInstance(assembly.Assembly.GetType("TrackedChatClient")!, new ScriptedModel(), tracking)!;

        ChatResponse response = await chat.GetResponseAsync("hello", cancellationToken: TestContext.Current.CancellationToken);
        ChatResponse streamed = await chat.GetStreamingResponseAsync("hello", cancellationToken: TestContext.Current.CancellationToken).ToChatResponseAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("done", "done"), (response.Text, streamed.Text));
        Assert.Equal(["chat Success 10+1 messages 1", "chat Success 10+1 messages 1"], Records());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Under_a_function_invoking_loop_each_round_is_a_call(bool streams)
    {
        using IChatClient chat = assembly.Call<IChatClient>("Pipelines", "Chat", new ScriptedModel(), tracking);
        ChatOptions options = new() { Tools = [AIFunctionFactory.Create(() => "sunny", "weather")] };

        ChatResponse response = streams
            ? await chat.GetStreamingResponseAsync("weather?", options, TestContext.Current.CancellationToken).ToChatResponseAsync(TestContext.Current.CancellationToken)
            : await chat.GetResponseAsync("weather?", options, TestContext.Current.CancellationToken);

        Assert.Equal("done", response.Text);
        Assert.Equal(["chat Success 10+1 messages 1", "chat Success 30+1 messages 3"], Records());
    }

    [Fact]
    public async Task A_run_around_the_loop_sums_its_rounds()
    {
        using IChatClient chat = assembly.Call<IChatClient>("Pipelines", "Chat", new ScriptedModel(), tracking);
        ChatOptions options = new() { Tools = [AIFunctionFactory.Create(() => "sunny", "weather")] };
        using ModelRun run = tracking.StartRun("agent");

        await chat.GetResponseAsync("weather?", options, TestContext.Current.CancellationToken);

        Assert.Equal((2, 40L), (run.Calls, run.Billed.InputTokens));
    }

    [Fact]
    public async Task Embeddings_are_tracked()
    {
        using IEmbeddingGenerator<string, Embedding<float>> embeddings =
            assembly.Call<IEmbeddingGenerator<string, Embedding<float>>>("Pipelines", "Embeddings", new ScriptedEmbeddings(), tracking);

        GeneratedEmbeddings<Embedding<float>> generated = await embeddings.GenerateAsync(["a", "b"], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, generated.Count);
        Assert.Equal(["embed Success 17+ messages "], Records());
    }

    public void Dispose()
    {
        assembly.Dispose();
        tracking.Dispose();
    }

    private IEnumerable<string> Records() => sink.Records.Select(static record =>
        $"{record.Descriptor.Key} {record.Outcome} {record.Usage.InputTokens}+{record.Usage.OutputTokens} messages {record.HistoryLength}");
}

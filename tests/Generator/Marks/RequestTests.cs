using Tracking.Harness;

namespace Tracking.Generator.Tests.Marks;

/// <summary>What parameters say of the provider and the model that are asked.</summary>
public class RequestTests
{
    private const string Source = """
        using System.Linq;
        using Microsoft.Extensions.AI;

        public class Turn : ChatOptions;

        public partial class Bot(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync(string text, ChatOptions? options);
            private Task<ChatResponse> AskCoreAsync(string text, ChatOptions? options) => Task.FromException<ChatResponse>(new TimeoutException());

            [TrackedModelCall(Provider = "declared", Model = "declared")]
            public partial Task<ChatResponse> NamedAsync([ModelName] string model, [Provider] string? provider, Turn turn);
            private Task<ChatResponse> NamedCoreAsync(string model, string? provider, Turn turn) => Task.FromResult(new ChatResponse());

            [TrackedModelCall] public partial Task<GeneratedEmbeddings<Embedding<float>>> EmbedAsync(EmbeddingGenerationOptions options);
            private Task<GeneratedEmbeddings<Embedding<float>>> EmbedCoreAsync(EmbeddingGenerationOptions options) =>
                Task.FromResult(new GeneratedEmbeddings<Embedding<float>>());

            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> StreamAsync(ChatOptions options, [Provider] string provider);
            private async IAsyncEnumerable<ChatResponseUpdate> StreamCoreAsync(ChatOptions options, string provider)
            {
                await Task.Yield();
                yield break;
            }

            [TrackedModelRun] public partial Task RunAsync(ChatOptions options, [Provider] string provider);
            private Task RunCoreAsync(ChatOptions options, string provider) => Task.CompletedTask;
        }

        public static class Entry
        {
            public static string Failed(string model) => Run(bot => Ignore(bot.AskAsync("", model is null ? null : new() { ModelId = model })));
            public static string Named(string model, string provider) => Run(bot => bot.NamedAsync(model, provider, new() { ModelId = "option" }));
            public static string Embedding() => Run(bot => bot.EmbedAsync(new() { ModelId = "small" }));
            public static string Stream() => Run(async bot => { await foreach (var _ in bot.StreamAsync(new() { ModelId = "large" }, "groq")) { } });
            public static string Agent() => Run(bot => bot.RunAsync(new() { ModelId = "large" }, "groq"));

            private static async Task Ignore(Task task) { try { await task; } catch (TimeoutException) { } }

            private static string Run(Func<Bot, Task> call)
            {
                InMemorySink sink = new();
                using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
                call(new Bot(tracking)).Wait();
                ModelCallRecord record = sink.Records.Single();
                return $"{record.Outcome} {record.Provider} {record.RequestModel} {record.Model}";
            }
        }
        """;

    private static readonly Lazy<ExecutedAssembly> Program = new(() => ExecutedAssembly.Load(TestCompilation.Run(Source).ExpectNoDiagnostics()));

    [Theory]
    [InlineData("gpt-4o", "Error  gpt-4o gpt-4o")]
    [InlineData("", "Error   ")]
    [InlineData(null, "Error   ")]
    public void Options_name_the_model_of_a_call_that_fails(string? model, string expected) =>
        Assert.Equal(expected, Program.Value.Call("Entry", "Failed", model));

    [Theory]
    [InlineData("asked", "groq", "Success groq asked asked")]
    [InlineData("", "", "Success declared option option")]
    [InlineData(null, null, "Success declared option option")]
    public void Marked_parameters_go_before_options_and_the_attribute(string? model, string? provider, string expected) =>
        Assert.Equal(expected, Program.Value.Call("Entry", "Named", model, provider));

    [Fact]
    public void Options_of_embeddings_name_the_model() => Assert.Equal("Success  small small", Program.Value.Call("Entry", "Embedding"));

    [Fact]
    public void A_stream_has_both() => Assert.Equal("Success groq large large", Program.Value.Call("Entry", "Stream"));

    [Fact]
    public void The_calls_of_a_run_may_ask_other_models() => Assert.Equal("Success groq  ", Program.Value.Call("Entry", "Agent"));
}

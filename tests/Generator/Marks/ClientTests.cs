using Tracking.Harness;

namespace Tracking.Generator.Tests.Marks;

/// <summary>What the client that a core calls says of the provider and the model.</summary>
public class ClientTests
{
    private const string Source = """
        using System.Linq;
        using Microsoft.Extensions.AI;

        public class Client(string name, bool isBroken = false) : IChatClient
        {
            public static int Asked;
            public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken token = default) =>
                Task.FromResult(new ChatResponse());
            public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
                IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
            {
                await Task.Yield();
                yield break;
            }
            public object? GetService(Type type, object? key = null)
            {
                Asked++;
                return isBroken ? throw new InvalidOperationException() : new ChatClientMetadata(name, null, "model of " + name);
            }
            public void Dispose() { }
        }

        public partial class Primary(IChatClient chat, IChatClient other, ModelCallTracking? tracking)
        {
            public IChatClient Other => other;
            [TrackedModelCall] public partial Task<ChatResponse> AskAsync();
            private Task<ChatResponse> AskCoreAsync() => chat.GetResponseAsync("");
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> Stream(string text);
            private IAsyncEnumerable<ChatResponseUpdate> StreamCore(string text) => chat.GetStreamingResponseAsync(text);
            [TrackedModelCall] public partial Task<ChatResponse> BothAsync();
            private async Task<ChatResponse> BothCoreAsync() { await chat.GetResponseAsync(""); return await other.GetResponseAsync(""); }
            [TrackedModelCall(Provider = "declared", Model = "declared")] public partial Task<ChatResponse> NamedAsync();
            private Task<ChatResponse> NamedCoreAsync() => chat.GetResponseAsync("");
            [TrackedModelCall] public partial Task<ChatResponse> GivenAsync(IChatClient given);
            private Task<ChatResponse> GivenCoreAsync(IChatClient given) => given.GetResponseAsync("");
            [TrackedModelRun] public partial Task RunAsync();
            private async Task RunCoreAsync() => await chat.GetResponseAsync("");
        }

        public partial class Fields
        {
            private readonly IChatClient _chat = new Client("field");
            private static readonly IChatClient Shared = new Client("static");
            private IChatClient Property { get; } = new Client("property");
            private IChatClient Made => throw new InvalidOperationException();
            public ModelCallTracking Tracking = null!;
            [TrackedModelCall] public partial Task<ChatResponse> FieldAsync();
            private Task<ChatResponse> FieldCoreAsync() => _chat.GetResponseAsync("");
            [TrackedModelCall] public partial Task<ChatResponse> StaticAsync();
            private Task<ChatResponse> StaticCoreAsync() => Shared.GetResponseAsync("");
            [TrackedModelCall] public partial Task<ChatResponse> PropertyAsync();
            private Task<ChatResponse> PropertyCoreAsync() => Property.GetResponseAsync("");
            [TrackedModelCall] public partial Task<ChatResponse> MadeAsync();
            private Task<ChatResponse> MadeCoreAsync() { try { return Made.GetResponseAsync(""); } catch (InvalidOperationException) { return Task.FromResult(new ChatResponse()); } }
            [TrackedModelCall] public partial IAsyncEnumerable<ChatResponseUpdate> FieldStream(int number);
            private IAsyncEnumerable<ChatResponseUpdate> FieldStreamCore(int number) => _chat.GetStreamingResponseAsync("");
        }

        public partial class Delegating(IChatClient inner, ModelCallTracking tracking) : DelegatingChatClient(inner)
        {
            private readonly IChatClient _other = new Client("other");
            [TrackedModelCall]
            public override partial Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken token = default);
            [TrackedModelCall]
            public override partial IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken token = default);
            private Task<ChatResponse> GetResponseCoreAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken token) =>
                base.GetResponseAsync(messages, options, token);
            private IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseCoreAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken token) =>
                InnerClient.GetStreamingResponseAsync(messages, options, token);
            [TrackedModelCall] public partial Task<ChatResponse> OtherAsync();
            private Task<ChatResponse> OtherCoreAsync() => _other.GetResponseAsync("");
            [TrackedModelCall] public partial Task<ChatResponse> EitherAsync();
            private async Task<ChatResponse> EitherCoreAsync() { try { return await base.GetResponseAsync([]); } catch (TimeoutException) { return await _other.GetResponseAsync(""); } }
        }

        public class Generator(string name) : IEmbeddingGenerator<string, Embedding<float>>
        {
            public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
                IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken token = default) =>
                Task.FromResult(new GeneratedEmbeddings<Embedding<float>>());
            public object? GetService(Type type, object? key = null) =>
                type == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata(name, null, "model of " + name) : null;
            public void Dispose() { }
        }

        public partial class DelegatingGenerator(IEmbeddingGenerator<string, Embedding<float>> inner, ModelCallTracking tracking)
            : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
        {
            [TrackedModelCall]
            public override partial Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
                IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken token = default);
            private Task<GeneratedEmbeddings<Embedding<float>>> GenerateCoreAsync(
                IEnumerable<string> values, EmbeddingGenerationOptions? options, CancellationToken token) => base.GenerateAsync(values, options, token);
        }

        public static class Entry
        {
            public static string Base() => Run(tracking => new Delegating(Chat, tracking).GetResponseAsync(""));
            public static string Inner() => Run(tracking => End(new Delegating(Chat, tracking).GetStreamingResponseAsync("")));
            public static string OtherOfDelegating() => Run(tracking => new Delegating(Chat, tracking).OtherAsync());
            public static string Either() => Run(tracking => new Delegating(Chat, tracking).EitherAsync());
            public static string BaseGenerator() => Run(tracking => new DelegatingGenerator(new Generator("generator"), tracking).GenerateAsync([]));
            private static readonly IChatClient Chat = new Client("chat");
            public static string Ask() => Run(tracking => new Primary(Chat, Chat, tracking).AskAsync());
            public static string Stream() => Run(tracking => End(new Primary(Chat, Chat, tracking).Stream("")));
            public static string Both() => Run(tracking => new Primary(Chat, Chat, tracking).BothAsync());
            public static string Named() => Run(tracking => new Primary(Chat, Chat, tracking).NamedAsync());
            public static string Given() => Run(tracking => new Primary(Chat, Chat, tracking).GivenAsync(new Client("given")));
            public static string Agent() => Run(tracking => new Primary(Chat, Chat, tracking).RunAsync());
            public static string Broken() => Run(tracking => new Primary(new Client("broken", true), Chat, tracking).AskAsync());
            public static string Field() => Run(tracking => new Fields { Tracking = tracking }.FieldAsync());
            public static string Static() => Run(tracking => new Fields { Tracking = tracking }.StaticAsync());
            public static string Property() => Run(tracking => new Fields { Tracking = tracking }.PropertyAsync());
            public static string Made() => Run(tracking => new Fields { Tracking = tracking }.MadeAsync());
            public static string FieldStream() => Run(tracking => End(new Fields { Tracking = tracking }.FieldStream(1)));

            public static int Unlistened()
            {
                int before = Client.Asked;
                new Primary(Chat, Chat, new ModelCallTrackingBuilder().Build()).AskAsync().Wait();
                new Primary(Chat, Chat, null).AskAsync().Wait();
                return Client.Asked - before;
            }

            private static async Task End(IAsyncEnumerable<ChatResponseUpdate> stream) { await foreach (var _ in stream) { } }

            private static string Run(Func<ModelCallTracking, Task> call)
            {
                InMemorySink sink = new();
                using ModelCallTracking tracking = new ModelCallTrackingBuilder().AddSink(sink).Build();
                call(tracking).Wait();
                ModelCallRecord record = sink.Records.Single();
                return $"{record.Outcome} {record.Provider}, {record.RequestModel}";
            }
        }
        """;

    private static readonly Lazy<ExecutedAssembly> Program = new(() => ExecutedAssembly.Load(TestCompilation.Run(Source).ExpectNoDiagnostics()));

    [Theory]
    [InlineData("Ask", "Success chat, model of chat")]
    [InlineData("Stream", "Success chat, model of chat")]
    [InlineData("Given", "Success given, model of given")]
    [InlineData("Field", "Success field, model of field")]
    [InlineData("Static", "Success static, model of static")]
    [InlineData("Property", "Success property, model of property")]
    [InlineData("FieldStream", "Success field, model of field")]
    public void The_client_that_the_core_names_is_asked(string call, string expected) => Assert.Equal(expected, Program.Value.Call("Entry", call));

    [Theory]
    [InlineData("Base", "Success chat, model of chat")]
    [InlineData("Inner", "Success chat, model of chat")]
    [InlineData("BaseGenerator", "Success generator, model of generator")]
    [InlineData("OtherOfDelegating", "Success other, model of other")]
    public void A_client_that_passes_on_to_the_one_inside_it_is_asked_itself(string call, string expected) =>
        Assert.Equal(expected, Program.Value.Call("Entry", call));

    [Fact]
    public void What_the_attribute_says_goes_before_it() => Assert.Equal("Success declared, declared", Program.Value.Call("Entry", "Named"));

    [Theory]
    [InlineData("Both")]
    [InlineData("Made")]
    [InlineData("Broken")]
    [InlineData("Either")]
    public void Of_two_clients_or_of_one_that_has_to_be_made_nothing_is_known(string call) =>
        Assert.Equal("Success , ", Program.Value.Call("Entry", call));

    [Fact]
    public void A_run_may_call_many() => Assert.Equal("Success , ", Program.Value.Call("Entry", "Agent"));

    [Fact]
    public void Where_nobody_listens_no_client_is_asked() => Assert.Equal(0, Program.Value.Call("Entry", "Unlistened"));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tracking.Analyzer.Bypass;
using Tracking.CodeFixes.Bypass;
using Tracking.Generator;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

public sealed class UntrackedModelCallRuleTests
{
    private static readonly AnalyzerRun Run = AnalyzerRun.Of(new ModelCallAnalyzer()).After(new TrackedModelCallGenerator());
    private static readonly CodeFixRun Fix = CodeFixRun.Of(new TrackCallingMethodFix()) with { Analysis = Run };

    [Fact]
    public async Task A_call_outside_any_tracked_method_is_reported()
    {
        AnalyzerResult result = await ExpectAsync("""
            class Page(IChatClient chat)
            {
                Task<ChatResponse> ShowAsync() => chat.{|TRK302:GetResponseAsync|}("?");
            }
            """);

        result.ExpectSeverity(DiagnosticIds.UntrackedModelCall, DiagnosticSeverity.Info);
    }

    [Fact]
    public Task A_stream_is_reported() => ExpectAsync("""
        class Page(IChatClient chat)
        {
            IAsyncEnumerable<ChatResponseUpdate> Show() => chat.{|TRK302:GetStreamingResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task An_embedding_is_reported() => ExpectAsync("""
        class Index(IEmbeddingGenerator<string, Embedding<float>> generator)
        {
            Task<GeneratedEmbeddings<Embedding<float>>> Add(string[] texts) => generator.{|TRK302:GenerateAsync|}(texts);
        }
        """);

    [Theory]
    [InlineData("OpenAI.Chat", "ChatClient", "CompleteChatStreamingAsync")]
    [InlineData("OpenAI.Embeddings", "EmbeddingClient", "GenerateEmbeddingsAsync")]
    [InlineData("OpenAI.Responses", "ResponsesClient", "CreateResponseAsync")]
    [InlineData("Anthropic.Services", "IMessageService", "CreateStreaming")]
    [InlineData("Amazon.BedrockRuntime", "IAmazonBedrockRuntime", "ConverseAsync")]
    [InlineData("Google.GenAI", "Models", "GenerateContentStreamAsync")]
    [InlineData("OllamaSharp", "IOllamaApiClient", "ChatAsync")]
    [InlineData("OllamaSharp", "OllamaApiClientExtensions", "EmbedAsync")]
    [InlineData("Anthropic.Services", "MessageServiceExtensions", "Create")]
    [InlineData("Anthropic.Helpers.Beta", "BetaToolRunnerExtensions", "ToolRunner")]
    public Task The_calls_of_each_known_sdk_are_reported(string space, string type, string method) => ExpectAsync($$"""
        namespace {{space}}
        {
            abstract class {{type}}
            {
                public abstract void {{method}}();
                public abstract void Close();
            }
        }

        class Page
        {
            void Show({{space}}.{{type}} client)
            {
                client.{|TRK302:{{method}}|}();
                client.Close();
            }
        }
        """);

    [Fact]
    public Task A_call_in_a_lambda_is_reported() => ExpectAsync("""
        class Page(IChatClient chat)
        {
            Func<Task<ChatResponse>> Show => () => chat.{|TRK302:GetResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task A_call_in_a_nested_type_is_reported() => ExpectAsync("""
        class Outer
        {
            class Inner(IChatClient chat)
            {
                class Innermost { void Show(IChatClient chat) => chat.{|TRK302:GetResponseAsync|}("?"); }
                Task<ChatResponse> ShowAsync() => chat.{|TRK302:GetResponseAsync|}("?");
            }
        }
        """);

    [Fact]
    public Task A_private_method_of_a_nested_type_that_others_than_cores_call_is_reported() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => Sender.SendAsync(chat);
            public Task<ChatResponse> AskAsync() => Sender.SendAsync(chat);

            private static class Sender
            {
                public static Task<ChatResponse> SendAsync(IChatClient chat) => chat.{|TRK302:GetResponseAsync|}("?");
            }
        }
        """);

    [Fact]
    public Task A_private_method_that_others_call_too_is_reported() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => AskAsync();
            public Task<ChatResponse> GreetAsync() => AskAsync();
            Task<ChatResponse> AskAsync() => chat.{|TRK302:GetResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task A_private_method_that_nobody_calls_is_reported() => ExpectAsync("""
        class Bot(IChatClient chat)
        {
            Task<ChatResponse> AskAsync() => chat.{|TRK302:GetResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task A_public_method_that_a_core_calls_is_reported() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => AskAsync();
            public Task<ChatResponse> AskAsync() => chat.{|TRK302:GetResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task A_method_that_the_configuration_names_is_reported() => Run.ExpectAsync(TrackedCode.Of("""
        namespace Company
        {
            class Gateway
            {
                public void Ask() { }
                public void SendBatch() { }
                public void Close() { }
            }
        }

        class Page
        {
            void Show(Company.Gateway gateway)
            {
                gateway.{|TRK302:Ask|}();
                gateway.{|TRK302:SendBatch|}();
                gateway.Close();
            }
        }
        """).WithEditorConfig("""
        root = true
        [*.cs]
        tracking_model_calls = Company.Gateway.Ask, Company.Gateway.Send*, Missing.Type.Method, nonsense
        """));

    [Fact]
    public Task A_call_in_a_core_is_right() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            async Task<ChatResponse> AnswerCoreAsync()
            {
                return await Retry(() => chat.GetResponseAsync("?"));
                static async Task<ChatResponse> Retry(Func<Task<ChatResponse>> ask) => await ask();
            }
        }
        """);

    [Fact]
    public Task A_core_that_cannot_be_used_is_for_another_rule() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Tokens = TokenSource.None)] public partial void Answer();
            async void AnswerCore() => await chat.GetResponseAsync("?");
        }
        """);

    [Fact]
    public Task A_delegate_of_a_model_method_is_reported() => ExpectAsync("""
        class Page(IChatClient chat)
        {
            Task<ChatResponse> ShowAsync() => RetryAsync(chat.{|TRK302:GetResponseAsync|});

            static Task<ChatResponse> RetryAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) =>
                ask([], null, default);
        }
        """);

    [Fact]
    public Task A_delegate_of_a_model_method_in_a_core_is_right() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => RetryAsync(chat.GetResponseAsync);

            static Task<ChatResponse> RetryAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) =>
                ask([], null, default);
        }
        """);

    [Fact]
    public Task What_a_tracked_method_is_given_to_call_is_tracked() => ExpectAsync("""
        partial class Gateway(ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> SendAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask);
            Task<ChatResponse> SendCoreAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) => ask([], null, default);
        }

        class Page(IChatClient chat, Gateway gateway)
        {
            Task<ChatResponse> ShowAsync() => gateway.SendAsync((messages, options, ct) => chat.GetResponseAsync(messages, options, ct));
            Task<ChatResponse> ShowAgainAsync() => gateway.SendAsync(chat.GetResponseAsync);
        }
        """);

    [Fact]
    public Task What_is_asked_before_a_tracked_method_is_called_is_reported() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(ChatResponse draft);
            Task<ChatResponse> AnswerCoreAsync(ChatResponse draft) => chat.GetResponseAsync(draft.Text);
            public async Task<ChatResponse> AskAsync() => await AnswerAsync(await chat.{|TRK302:GetResponseAsync|}("?"));
        }
        """);

    [Fact]
    public Task A_part_of_a_client_passes_on_too() => ExpectAsync("""
        class Slow(IChatClient inner) : DelegatingChatClient(inner)
        {
            class Turn(IChatClient inner)
            {
                public Task<ChatResponse> AskAsync() => inner.GetResponseAsync("?");
            }
        }
        """);

    [Fact]
    public Task What_an_sdk_calls_of_its_own_it_calls_for_somebody_else() => ExpectAsync("""
        namespace Anthropic.Services
        {
            interface IMessageService
            {
                void Create();
            }
        }

        namespace Anthropic.Helpers
        {
            class ToolRunner(Anthropic.Services.IMessageService service)
            {
                public void Run() => service.Create();
            }
        }

        namespace AnthropicBots
        {
            class Bot(Anthropic.Services.IMessageService service)
            {
                public void Run() => service.{|TRK302:Create|}();
            }
        }

        namespace Anthropic.Helpers
        {
            class Bot(IChatClient chat)
            {
                public void Run() => chat.{|TRK302:GetResponseAsync|}("?");
            }
        }
        """);

    [Fact]
    public Task A_gateway_of_the_project_is_called_by_the_project() => Run.ExpectAsync(TrackedCode.Of("""
        namespace Company.Models
        {
            class Gateway
            {
                public void Ask() { }
            }
        }

        namespace Company.Pages
        {
            class Page
            {
                void Show(Company.Models.Gateway gateway) => gateway.{|TRK302:Ask|}();
            }
        }
        """).WithEditorConfig("""
        root = true
        [*.cs]
        tracking_model_calls = Company.Models.Gateway.Ask
        """));

    [Fact]
    public Task An_extension_that_the_configuration_names_passes_on_and_its_callers_are_reported() => Run.ExpectAsync(TrackedCode.Of("""
        namespace App;

        static class Asking
        {
            public static Task<ChatResponse> AskAsync(this IChatClient chat, string question) => chat.GetResponseAsync(question);
        }

        class Page(IChatClient chat)
        {
            Task<ChatResponse> ShowAsync() => chat.{|TRK302:AskAsync|}("?");
        }
        """).WithEditorConfig("""
        root = true
        [*.cs]
        tracking_model_calls = App.Asking.AskAsync
        """));

    [Fact]
    public Task What_an_extension_block_adds_to_a_client_is_known_by_the_class_around_it() => Run.ExpectAsync(TrackedCode.Of("""
        namespace OllamaSharp
        {
            interface IOllamaApiClient
            {
                void GenerateAsync(int request);
            }

            static class OllamaApiClientExtensions
            {
                extension(IOllamaApiClient client)
                {
                    public void GenerateAsync(string prompt) => client.GenerateAsync(1);
                    public void Unload() => client.GenerateAsync(0);
                }
            }
        }

        namespace App
        {
            using OllamaSharp;

            class Page
            {
                void Show(IOllamaApiClient client)
                {
                    client.{|TRK302:GenerateAsync|}("?");
                    OllamaApiClientExtensions.{|TRK302:GenerateAsync|}(client, "?");
                    client.Unload();
                }
            }
        }
        """) with { LanguageVersion = LanguageVersion.Preview });

    [Theory]
    [InlineData("private Task<ChatResponse> AnswerAsyncCore(string question) => chat.GetResponseAsync(question);")]
    [InlineData("private Task<ChatResponse> AnswerCoreAsync(object question) => chat.GetResponseAsync(\"?\");")]
    [InlineData("private async Task<string> AnswerCoreAsync(string question) => (await chat.GetResponseAsync(question)).Text;")]
    public Task A_method_that_is_nearly_the_core_is_for_another_rule(string core) => ExpectAsync($$"""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            {{core}}
        }
        """);

    [Fact]
    public Task A_method_of_a_base_type_that_is_nearly_the_core_is_for_another_rule() => ExpectAsync("""
        abstract class Base<T>(IChatClient chat)
        {
            protected Task<ChatResponse> AnswerCoreAsync(T question) => chat.GetResponseAsync("?");
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking) : Base<int>(chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
        }
        """);

    [Fact]
    public Task A_method_in_the_librarys_order_beside_a_core_is_reported() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.GetResponseAsync(question);
            public Task<ChatResponse> AnswerAsyncCore(string question) => chat.{|TRK302:GetResponseAsync|}(question);
        }
        """);

    [Fact]
    public Task A_method_that_only_resembles_a_core_that_the_attribute_names_is_reported() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall(Core = "Ask")] public partial Task<ChatResponse> AnswerAsync(string question);
            Task<ChatResponse> AnswerCoreAsync(string question) => chat.{|TRK302:GetResponseAsync|}(question);
        }
        """);

    [Fact]
    public Task A_method_of_a_cores_name_beside_the_core_is_reported() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => chat.GetResponseAsync("?");
            public Task<ChatResponse> AnswerCoreAsync(string question) => chat.{|TRK302:GetResponseAsync|}(question);
        }
        """);

    [Fact]
    public Task A_private_method_that_only_cores_reach_is_right() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            [TrackedModelCall] public partial Task<ChatResponse> GreetAsync();
            Task<ChatResponse> AnswerCoreAsync() => AskAsync();
            Task<ChatResponse> GreetCoreAsync() => Retry(AskAsync);
            Task<ChatResponse> Retry(Func<Task<ChatResponse>> ask) => ask();
            Task<ChatResponse> AskAsync() => SendAsync(2);
            Task<ChatResponse> SendAsync(int left) => left == 0 ? chat.GetResponseAsync("?") : SendAsync(left - 1);
        }
        """);

    [Fact]
    public Task A_core_in_a_base_type_is_right() => ExpectAsync("""
        class Base(IChatClient chat)
        {
            protected Task<ChatResponse> AnswerCoreAsync() => AskAsync();
            Task<ChatResponse> AskAsync() => chat.GetResponseAsync("?");
        }

        partial class Bot(IChatClient chat, ModelCallTracking tracking) : Base(chat)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
        }
        """);

    [Fact]
    public Task A_private_type_that_only_a_core_calls_is_right() => ExpectAsync("""
        partial class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall] public partial Task<ChatResponse> AnswerAsync();
            Task<ChatResponse> AnswerCoreAsync() => Sender.SendAsync(chat);

            private static class Sender
            {
                public static Task<ChatResponse> SendAsync(IChatClient chat) => chat.GetResponseAsync("?");
            }
        }
        """);

    [Fact]
    public Task A_method_that_tracks_by_hand_is_right() => ExpectAsync("""
        class Bot(IChatClient chat, ModelCallTracking tracking)
        {
            public Task<ChatResponse> AnswerAsync()
            {
                ModelCallTracker tracker = tracking.CreateTracker(new ModelCallDescriptor("answer"));
                return AskAsync(tracker);
            }

            Task<ChatResponse> AskAsync(ModelCallTracker tracker) => chat.GetResponseAsync("?");
        }
        """);

    [Fact]
    public Task A_client_that_passes_on_to_another_is_right() => ExpectAsync("""
        class Loud(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken ct = default) =>
                base.GetResponseAsync(messages, options, ct);
        }
        """);

    [Theory]
    [InlineData("object? Find() => chat.GetService(typeof(IChatClient));")]
    [InlineData("string Name() => nameof(chat.GetResponseAsync);")]
    [InlineData("string Name() => nameof(IChatClient.GetStreamingResponseAsync);")]
    [InlineData("void End() => chat.Dispose();")]
    [InlineData("Task<ChatResponse> AskAsync(ModelCallTracker tracker) => chat.GetResponseAsync(\"?\");")]
    [InlineData("async Task AskAsync(ModelCallTracking tracking) { var tracker = tracking.CreateTracker(new(\"a\")); await chat.GetResponseAsync(\"?\"); tracker.TrackSuccess(); }")]
    [InlineData("ChatMessage Ask() => new(ChatRole.User, \"GetResponseAsync\");")]
    public Task What_asks_no_model_or_tracks_it_is_right(string member) => ExpectAsync($$"""
        class Page(IChatClient chat)
        {
            IChatClient Chat => chat;
            {{member}}
        }
        """);

    [Fact]
    public Task A_call_that_asks_no_model_is_right() => ExpectAsync("""
        class Page(IChatClient chat)
        {
            object? Find() => chat.GetService(typeof(string));
        }
        """);

    [Fact]
    public Task A_method_of_the_same_name_on_another_type_is_right() => ExpectAsync("""
        class Page(Page inner)
        {
            Task GetResponseAsync() => inner.GetResponseAsync();
        }
        """);

    [Fact]
    public Task The_fix_tracks_the_method_that_gives_the_response() => Fix.ExpectFixAsync(
        """
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public Task<ChatResponse> ShowAsync() => chat.{|TRK302:GetResponseAsync|}("?");
            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> ShowAsync();

            private Task<ChatResponse> ShowCoreAsync() => chat.GetResponseAsync("?");
            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task The_fix_tracks_the_method_that_hands_a_delegate_on() => Fix.ExpectFixAsync(
        """
        class Page(IChatClient chat, ModelCallTracking tracking)
        {
            public Task<ChatResponse> ShowAsync() => RetryAsync(chat.{|TRK302:GetResponseAsync|});
            static Task<ChatResponse> RetryAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) => ask([], null, default);
            ModelCallTracking Kept => tracking;
        }
        """,
        """
        partial class Page(IChatClient chat, ModelCallTracking tracking)
        {
            [TrackedModelCall]
            public partial Task<ChatResponse> ShowAsync();

            private Task<ChatResponse> ShowCoreAsync() => RetryAsync(chat.GetResponseAsync);
            static Task<ChatResponse> RetryAsync(Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task<ChatResponse>> ask) => ask([], null, default);
            ModelCallTracking Kept => tracking;
        }
        """);

    [Fact]
    public Task There_is_no_fix_where_the_method_keeps_the_response_to_itself() => Fix.ExpectNoFixOfAsync("""
        class Page(IChatClient chat)
        {
            public async Task<string> ShowAsync() => (await chat.{|TRK302:GetResponseAsync|}("?")).Text;
        }
        """);

    private static Task<AnalyzerResult> ExpectAsync(string source) => Run.ExpectAsync(TrackedCode.Of(source));
}

using Microsoft.CodeAnalysis;
using Tracking.Harness;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>Which calls TRK302 is about.</summary>
public sealed class UntrackedModelCallRuleTests
{
    [Fact]
    public async Task A_call_outside_any_tracked_method_is_reported()
    {
        AnalyzerResult result = await ModelCallRun.ExpectAsync("""
            class Page(IChatClient chat)
            {
                Task<ChatResponse> ShowAsync() => chat.{|TRK302:GetResponseAsync|}("?");
            }
            """);

        result.ExpectSeverity(DiagnosticIds.UntrackedModelCall, DiagnosticSeverity.Info);
    }

    [Fact]
    public Task A_stream_is_reported() => ModelCallRun.ExpectAsync("""
        class Page(IChatClient chat)
        {
            IAsyncEnumerable<ChatResponseUpdate> Show() => chat.{|TRK302:GetStreamingResponseAsync|}("?");
        }
        """);

    [Fact]
    public Task An_embedding_is_reported() => ModelCallRun.ExpectAsync("""
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
    public Task The_calls_of_each_known_sdk_are_reported(string space, string type, string method) => ModelCallRun.ExpectAsync($$"""
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
    public Task A_call_in_a_nested_type_is_reported() => ModelCallRun.ExpectAsync("""
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
    public Task A_method_that_tracks_by_hand_is_right() => ModelCallRun.ExpectAsync("""
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

    [Theory]
    [InlineData("object? Find() => chat.GetService(typeof(IChatClient));")]
    [InlineData("string Name() => nameof(chat.GetResponseAsync);")]
    [InlineData("string Name() => nameof(IChatClient.GetStreamingResponseAsync);")]
    [InlineData("void End() => chat.Dispose();")]
    [InlineData("Task<ChatResponse> AskAsync(ModelCallTracker tracker) => chat.GetResponseAsync(\"?\");")]
    [InlineData("async Task AskAsync(ModelCallTracking tracking) { var tracker = tracking.CreateTracker(new(\"a\")); await chat.GetResponseAsync(\"?\"); tracker.TrackSuccess(); }")]
    [InlineData("ChatMessage Ask() => new(ChatRole.User, \"GetResponseAsync\");")]
    public Task What_asks_no_model_or_tracks_it_is_right(string member) => ModelCallRun.ExpectAsync($$"""
        class Page(IChatClient chat)
        {
            IChatClient Chat => chat;
            {{member}}
        }
        """);

    [Fact]
    public Task A_call_that_asks_no_model_is_right() => ModelCallRun.ExpectAsync("""
        class Page(IChatClient chat)
        {
            object? Find() => chat.GetService(typeof(string));
        }
        """);

    [Fact]
    public Task A_method_of_the_same_name_on_another_type_is_right() => ModelCallRun.ExpectAsync("""
        class Page(Page inner)
        {
            Task GetResponseAsync() => inner.GetResponseAsync();
        }
        """);
}

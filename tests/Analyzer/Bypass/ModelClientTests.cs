using Microsoft.CodeAnalysis.CSharp;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>Clients of models: those of the SDKs, those of the project, and what passes on to them.</summary>
public sealed class ModelClientTests
{
    [Fact]
    public Task A_method_that_the_configuration_names_is_reported() => ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
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
    public Task A_part_of_a_client_passes_on_too() => ModelCallRun.ExpectAsync("""
        class Slow(IChatClient inner) : DelegatingChatClient(inner)
        {
            class Turn(IChatClient inner)
            {
                public Task<ChatResponse> AskAsync() => inner.GetResponseAsync("?");
            }
        }
        """);

    [Fact]
    public Task What_an_sdk_calls_of_its_own_it_calls_for_somebody_else() => ModelCallRun.ExpectAsync("""
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
    public Task A_gateway_of_the_project_is_called_by_the_project() => ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
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
    public Task An_extension_that_the_configuration_names_passes_on_and_its_callers_are_reported() => ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
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
    public Task What_an_extension_block_adds_to_a_client_is_known_by_the_class_around_it() => ModelCallRun.Run.ExpectAsync(TrackedCode.Of("""
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

    [Fact]
    public Task A_client_that_passes_on_to_another_is_right() => ModelCallRun.ExpectAsync("""
        class Loud(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken ct = default) =>
                base.GetResponseAsync(messages, options, ct);
        }
        """);
}

using Anthropic;
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OllamaSharp;
using OpenAI;

namespace Tracking.Analyzer.Tests.Bypass;

/// <summary>Calls of frameworks over the SDKs, and of what the SDKs have beside chat, in code that references the packages themselves.</summary>
public sealed class FrameworkCallTests
{
    [Fact]
    public Task Runs_of_an_agent_are_reported() => ExpectAsync("""
        using Microsoft.Agents.AI;

        class Page(AIAgent agent, ChatClientAgent chatAgent)
        {
            Task<AgentResponse> AskAsync() => agent.{|TRK302:RunAsync|}("?");
            Task<AgentResponse<int>> CountAsync() => agent.{|TRK302:RunAsync<int>|}("?");
            Task<AgentResponse> AskChatAsync(ChatClientAgentRunOptions options) => chatAgent.{|TRK302:RunAsync|}("?", null, options);
            IAsyncEnumerable<AgentResponseUpdate> Ask() => agent.{|TRK302:RunStreamingAsync|}("?");
            ValueTask<AgentSession> BeginAsync() => agent.CreateSessionAsync();
        }
        """, typeof(ChatClientAgent));

    [Fact]
    public Task What_an_agent_passes_on_is_right() => ExpectAsync("""
        using System.Linq;
        using Microsoft.Agents.AI;

        class Loud(AIAgent inner) : DelegatingAIAgent(inner)
        {
            Task<AgentResponse> TwiceAsync() => InnerAgent.RunAsync("?");
        }

        static class Pipeline
        {
            static AIAgent Build(AIAgent agent) => agent.AsBuilder().Use(StepAsync, null).Use((messages, session, options, next, ct) => next.RunAsync(messages, session, options, ct), null).Build();

            static Task<AgentResponse> StepAsync(IEnumerable<ChatMessage> messages, AgentSession? session, AgentRunOptions? options, AIAgent next, CancellationToken ct) =>
                next.RunAsync(messages.Take(3), session, options, ct);
        }
        """, typeof(ChatClientAgent));

    [Fact]
    public Task What_a_kernel_and_its_services_ask_is_reported() => ExpectAsync("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using Microsoft.SemanticKernel.TextGeneration;

        class Page(Kernel kernel, KernelFunction function, IChatCompletionService chat, ITextGenerationService text)
        {
            Task<FunctionResult> AskAsync() => kernel.{|TRK302:InvokePromptAsync|}("?");
            Task<string?> AskForTextAsync() => kernel.{|TRK302:InvokePromptAsync<string>|}("?");
            IAsyncEnumerable<StreamingKernelContent> Ask() => kernel.{|TRK302:InvokePromptStreamingAsync|}("?");
            Task<FunctionResult> RunAsync() => kernel.{|TRK302:InvokeAsync|}(function);
            Task<FunctionResult> RunAloneAsync() => function.{|TRK302:InvokeAsync|}(kernel);
            Task<IReadOnlyList<ChatMessageContent>> ChatAsync(ChatHistory history) => chat.{|TRK302:GetChatMessageContentsAsync|}(history);
            Task<ChatMessageContent> ChatOnceAsync() => chat.{|TRK302:GetChatMessageContentAsync|}("?");
            IAsyncEnumerable<StreamingChatMessageContent> Chat(ChatHistory history) => chat.{|TRK302:GetStreamingChatMessageContentsAsync|}(history);
            Task<Microsoft.SemanticKernel.TextContent> CompleteAsync() => text.{|TRK302:GetTextContentAsync|}("?");
            KernelFunction Make() => kernel.CreateFunctionFromPrompt("?");
        }
        """, typeof(Kernel), typeof(KernelExtensions));

    [Fact]
    public Task A_service_that_passes_on_to_another_is_right() => ExpectAsync("""
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;

        class Loud(IChatCompletionService inner) : IChatCompletionService
        {
            public IReadOnlyDictionary<string, object?> Attributes => inner.Attributes;

            public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
                ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
                inner.GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken);

            public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
                ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
                inner.GetStreamingChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken);
        }
        """, typeof(Kernel));

    [Fact]
    public Task What_openai_has_beside_chat_is_reported() => ExpectAsync("""
        #pragma warning disable OPENAI001, OPENAI002
        using OpenAI.Assistants;
        using OpenAI.Audio;
        using OpenAI.Batch;
        using OpenAI.Files;
        using OpenAI.Images;
        using OpenAI.Moderations;
        using OpenAI.Realtime;
        using System.ClientModel;

        class Page(ImageClient images, AudioClient audio, ModerationClient moderation, AssistantClient assistants, BatchClient batches, RealtimeClient realtime, OpenAIFileClient files)
        {
            void Ask()
            {
                images.{|TRK302:GenerateImage|}("?");
                images.{|TRK302:GenerateImageEdits|}("?", "?", 2);
                audio.{|TRK302:GenerateSpeech|}("?", GeneratedSpeechVoice.Alloy);
                audio.{|TRK302:TranscribeAudio|}("?");
                audio.{|TRK302:TranslateAudio|}("?");
                moderation.{|TRK302:ClassifyText|}("?");
                assistants.{|TRK302:CreateRun|}("?", "?");
                assistants.{|TRK302:CreateThreadAndRun|}("?");
                batches.{|TRK302:CreateBatch|}(BinaryContent.Create(BinaryData.Empty), true);
                _ = realtime.{|TRK302:StartConversationSessionAsync|}("?");
                assistants.CreateThread();
                files.GetFiles();
            }
        }
        """, typeof(OpenAIClient));

    [Fact]
    public Task Anthropics_raw_responses_and_batches_are_reported_and_counting_is_not() => ExpectAsync("""
        using Anthropic;
        using Anthropic.Models.Messages;
        using Anthropic.Models.Messages.Batches;

        class Page(AnthropicClient client)
        {
            async Task AskAsync(MessageCreateParams ask, MessageCountTokensParams count, BatchCreateParams batch)
            {
                await client.Messages.WithRawResponse.{|TRK302:Create|}(ask);
                await client.Messages.WithRawResponse.{|TRK302:CreateStreaming|}(ask);
                await client.Messages.Batches.{|TRK302:Create|}(batch);
                await client.Messages.CountTokens(count);
                await client.Messages.WithRawResponse.CountTokens(count);
            }
        }
        """, typeof(AnthropicClient));

    [Fact]
    public Task What_the_abstractions_have_beside_chat_is_reported() => ExpectAsync("""
        #pragma warning disable MEAI001
        class Page(IImageGenerator images, ISpeechToTextClient ears, ITextToSpeechClient voice, System.IO.Stream audio)
        {
            Task<ImageGenerationResponse> DrawAsync(ImageGenerationRequest request) => images.{|TRK302:GenerateAsync|}(request);
            Task<ImageGenerationResponse> DrawAgainAsync() => images.{|TRK302:GenerateImagesAsync|}("?");
            Task<SpeechToTextResponse> HearAsync() => ears.{|TRK302:GetTextAsync|}(audio);
            IAsyncEnumerable<SpeechToTextResponseUpdate> Hear() => ears.{|TRK302:GetStreamingTextAsync|}(audio);
            Task<TextToSpeechResponse> SpeakAsync() => voice.{|TRK302:GetAudioAsync|}("?");
        }
        """, typeof(IChatClient));

    [Fact]
    public Task The_names_of_such_methods_on_other_types_say_nothing() => ExpectAsync("""
        // Agents.AI, SemanticKernel, OpenAI, Anthropic, OllamaSharp
        interface IJob
        {
            Task RunAsync(string name);
            Task InvokeAsync(string name);
            Task<string> GetTextAsync(string name);
        }

        class Kernel
        {
            public Task InvokePromptAsync(string prompt) => Task.CompletedTask;
            public void GenerateImage() { }
            public void ClassifyText() { }
            public Task Send() => Task.CompletedTask;
            public Task Create() => Task.CompletedTask;
        }

        class Page(IJob job, Kernel kernel, Func<Task> invoke)
        {
            async Task ShowAsync()
            {
                await job.RunAsync("?");
                await job.InvokeAsync("?");
                await job.GetTextAsync("?");
                await kernel.InvokePromptAsync("?");
                kernel.GenerateImage();
                kernel.ClassifyText();
                await kernel.Send();
                await kernel.Create();
                await invoke.Invoke();
                await Task.Run(invoke);
            }
        }
        """, typeof(ChatClientAgent), typeof(Microsoft.SemanticKernel.Kernel), typeof(KernelExtensions), typeof(OpenAIClient), typeof(AnthropicClient), typeof(OllamaApiClient));

    private static Task ExpectAsync(string source, params Type[] packages) =>
        ModelCallRun.Run.ExpectAsync(TrackedCode.Of(source).WithPackagesOf([typeof(ModelCallTracking), typeof(IChatClient), .. packages]));
}

using Microsoft.CodeAnalysis;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Tracking.Harness;

namespace Tracking.Generator.Tests.Versions;

/// <summary>What is generated compiles with every version of an SDK: what only some versions have is not named with the others.</summary>
public sealed class SdkVersionTests
{
    private static readonly string[] Responses =
    [
        "Anthropic.Models.Messages.Message",
        "Anthropic.Models.Messages.RawMessageStreamEvent",
        "Anthropic.Models.Beta.Messages.BetaMessage",
        "Anthropic.Models.Beta.Messages.BetaRawMessageStreamEvent",
        "Microsoft.Agents.AI.AgentResponse",
        "Microsoft.Agents.AI.AgentResponseUpdate",
        "Microsoft.Extensions.AI.ChatResponse",
        "Microsoft.Extensions.AI.ChatResponseUpdate",
        "Microsoft.SemanticKernel.ChatMessageContent",
        "Microsoft.SemanticKernel.FunctionResult",
        "Microsoft.SemanticKernel.StreamingChatMessageContent",
        "OllamaSharp.Models.Chat.ChatResponseStream",
        "OllamaSharp.Models.GenerateResponseStream",
        "OllamaSharp.Models.EmbedResponse",
        "OpenAI.Chat.ChatCompletion",
        "OpenAI.Chat.StreamingChatCompletionUpdate",
        "OpenAI.Embeddings.OpenAIEmbeddingCollection",
        "OpenAI.Responses.ResponseResult",
        "OpenAI.Responses.StreamingResponseUpdate",
    ];

    private static readonly string[] Requests =
    [
        "Microsoft.Extensions.AI.ChatOptions",
        "Microsoft.Extensions.AI.EmbeddingGenerationOptions",
        "OllamaSharp.Models.Chat.ChatRequest",
        "OllamaSharp.Models.GenerateRequest",
        "OllamaSharp.Models.EmbedRequest",
    ];

    public static TheoryData<string, string> All =>
    [
        .. new[]
            {
                "Anthropic", "Microsoft.Agents.AI.Abstractions", "Microsoft.Extensions.AI.Abstractions",
                "Microsoft.SemanticKernel.Abstractions", "OllamaSharp", "OpenAI",
            }
            .SelectMany(package => SdkVersions.Of(package).Select(version => (package, version))),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Generated_code_compiles(string package, string version)
    {
        HermeticCompilation references = References(package, version);
        Compilation sdk = references.Build();
        string[] responses = [.. Responses.Where(type => sdk.GetTypeByMetadataName(type) is not null)];
        string[] requests = [.. Requests.Where(type => sdk.GetTypeByMetadataName(type) is not null)];

        GeneratorRun run = GeneratorRun.Start(
            references.WithSource("Test.cs", Source(responses, requests)) with { TreatWarningsAsErrors = true },
            new TrackedModelCallGenerator());

        string readers = run.ExpectNoDiagnostics().Source("ResponseReaders.g.cs");
        Assert.NotEmpty(responses);
        Assert.All(responses, type => Assert.Contains($"global::{ReadAs(type)}? ", readers, StringComparison.Ordinal));
    }

    // Semantic Kernel's messages are read as what all of its contents are.
    private static string ReadAs(string type) => type
        .Replace("SemanticKernel.ChatMessageContent", "SemanticKernel.KernelContent", StringComparison.Ordinal)
        .Replace("SemanticKernel.StreamingChatMessageContent", "SemanticKernel.StreamingKernelContent", StringComparison.Ordinal);

    /// <summary>The package in that version, and what it needs in the versions of this project.</summary>
    private static HermeticCompilation References(string package, string version)
    {
        HermeticCompilation compilation = HermeticCompilation.Of("""
            global using System;
            global using System.Collections.Generic;
            global using System.Threading.Tasks;
            global using Tracking;
            """).WithPackagesOf(typeof(ModelCallTracking), typeof(ChatClient), typeof(IChatClient));
        string assembly = SdkVersions.AssemblyOf(package, version);
        return compilation with
        {
            References =
            [
                .. compilation.References.Where(reference => Path.GetFileName(((PortableExecutableReference)reference).FilePath) != Path.GetFileName(assembly)),
                MetadataReference.CreateFromFile(assembly),
            ],
        };
    }

    private static string Source(string[] responses, string[] requests) => $$"""
        #pragma warning disable OPENAI001

        public partial class Bot(ModelCallTracking tracking)
        {
        {{string.Join("\n", responses.Select(static (type, i) => $"""
                [TrackedModelCall] public partial Task<{type}> Ask{i}Async({type} response);
                private Task<{type}> Ask{i}CoreAsync({type} response) => Task.FromResult(response);
                [TrackedModelCall] public partial IAsyncEnumerable<{type}> Stream{i}(IAsyncEnumerable<{type}> elements);
                private IAsyncEnumerable<{type}> Stream{i}Core(IAsyncEnumerable<{type}> elements) => elements;
            """))}}
        {{string.Join("\n", requests.Select(static (type, i) => $"""
                [TrackedModelCall(Tokens = TokenSource.None)] public partial Task Request{i}Async({type} request);
                private Task Request{i}CoreAsync({type} request) => Task.FromResult(request);
            """))}}
        }
        """;
}

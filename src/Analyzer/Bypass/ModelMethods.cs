using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tracking.Generator.Contract;

namespace Tracking.Analyzer.Bypass;

/// <summary>Which methods of which SDKs call a language or embedding model. More are named in <c>.editorconfig</c>.</summary>
internal sealed class ModelMethods
{
    private const string MoreMethods = "tracking_model_calls";

    private static readonly string[] Known =
    [
        "Microsoft.Extensions.AI.IChatClient.GetResponseAsync",
        "Microsoft.Extensions.AI.IChatClient.GetStreamingResponseAsync",
        "Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync",
        "Microsoft.Extensions.AI.ChatClientExtensions.GetStreamingResponseAsync",
        "Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions.GetResponseAsync",
        "Microsoft.Extensions.AI.IEmbeddingGenerator`2.GenerateAsync",
        "Microsoft.Extensions.AI.EmbeddingGeneratorExtensions.Generate*",
        "OpenAI.Chat.ChatClient.CompleteChat*",
        "OpenAI.Embeddings.EmbeddingClient.GenerateEmbedding*",
        "OpenAI.Responses.ResponsesClient.CreateResponse*",
        "OpenAI.Responses.OpenAIResponseClient.CreateResponse*",
        "Anthropic.Services.IMessageService.Create*",
        "Anthropic.Services.Beta.IMessageService.Create*",
        "Anthropic.Services.MessageServiceExtensions.Create*",
        "Anthropic.Services.Beta.BetaMessageServiceExtensions.Create*",
        "Anthropic.Helpers.Beta.BetaToolRunnerExtensions.ToolRunner",
        "Amazon.BedrockRuntime.IAmazonBedrockRuntime.Converse*",
        "Amazon.BedrockRuntime.IAmazonBedrockRuntime.InvokeModel*",
        "Google.GenAI.Models.GenerateContent*",
        "Google.GenAI.Models.EmbedContent*",
        "Google.Cloud.AIPlatform.V1.PredictionServiceClient.GenerateContent*",
        "Google.Cloud.AIPlatform.V1.PredictionServiceClient.StreamGenerateContent*",
        "Mscc.GenerativeAI.GenerativeModel.GenerateContent*",
        "OllamaSharp.IOllamaApiClient.ChatAsync",
        "OllamaSharp.IOllamaApiClient.GenerateAsync",
        "OllamaSharp.IOllamaApiClient.EmbedAsync",
        "OllamaSharp.OllamaApiClientExtensions.GenerateAsync",
        "OllamaSharp.OllamaApiClientExtensions.EmbedAsync",
        "OllamaSharp.Chat.Send*",
        "Azure.AI.Inference.ChatCompletionsClient.Complete*",
        "Azure.AI.Inference.EmbeddingsClient.Embed*",
        "Mistral.SDK.Completions.CompletionsEndpoint.GetCompletion*",
    ];

    private readonly ImmutableArray<ModelMethod> methods;

    private ModelMethods(ImmutableArray<ModelMethod> methods) => this.methods = methods;

    /// <summary>Those whose types exist in the compilation; null if none does.</summary>
    internal static ModelMethods? In(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        ImmutableArray<ModelMethod> found =
        [
            .. Known.Concat(MoreOf(compilation, options))
                .Select(ModelMethod.Parse)
                .OfType<ModelMethod>()
                .Where(method => !compilation.GetTypesByMetadataName(method.TypeName).IsEmpty),
        ];
        return found.IsEmpty ? null : new(found);
    }

    internal bool Contain(IMethodSymbol called)
    {
        foreach (ModelMethod method in methods)
        {
            if (method.Names(called) && IsOrImplements(called.ContainingType, method.TypeName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is itself a client, which passes on what its caller tracks.</summary>
    internal bool AreDeclaredBy(INamedTypeSymbol? type) => type is not null && methods.Any(method => IsOrImplements(type, method.TypeName));

    private static IEnumerable<string> MoreOf(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        compilation.SyntaxTrees
            .Select(tree => options.GetOptions(tree).TryGetValue(MoreMethods, out string? value) ? value : string.Empty)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(static value => value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsOrImplements(INamedTypeSymbol type, string typeName) =>
        type.SelfAndBases().Any(self => self.Is(typeName)) || type.AllInterfaces.Any(implemented => implemented.Is(typeName));
}

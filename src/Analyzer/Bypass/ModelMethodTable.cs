using System.Collections.Immutable;

namespace Tracking.Analyzer.Bypass;

/// <summary>
/// The methods of SDKs that call a model: what they are asked costs tokens, seconds, images or requests. Counting tokens, and what stores,
/// lists or fetches, is none of those; a batch is, when it is made. A <c>*</c> stands for any end of a name.
/// </summary>
internal static class ModelMethodTable
{
    internal static readonly ImmutableArray<string> Abstractions =
    [
        "Microsoft.Extensions.AI.IChatClient.GetResponseAsync",
        "Microsoft.Extensions.AI.IChatClient.GetStreamingResponseAsync",
        "Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync",
        "Microsoft.Extensions.AI.ChatClientExtensions.GetStreamingResponseAsync",
        "Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions.GetResponseAsync",
        "Microsoft.Extensions.AI.IEmbeddingGenerator`2.GenerateAsync",
        "Microsoft.Extensions.AI.EmbeddingGeneratorExtensions.Generate*",
        "Microsoft.Extensions.AI.IImageGenerator.GenerateAsync",
        "Microsoft.Extensions.AI.ImageGeneratorExtensions.GenerateImages*",
        "Microsoft.Extensions.AI.ImageGeneratorExtensions.EditImage*",
        "Microsoft.Extensions.AI.ISpeechToTextClient.GetTextAsync",
        "Microsoft.Extensions.AI.ISpeechToTextClient.GetStreamingTextAsync",
        "Microsoft.Extensions.AI.SpeechToTextClientExtensions.GetTextAsync",
        "Microsoft.Extensions.AI.SpeechToTextClientExtensions.GetStreamingTextAsync",
        "Microsoft.Extensions.AI.ITextToSpeechClient.GetAudioAsync",
        "Microsoft.Extensions.AI.ITextToSpeechClient.GetStreamingAudioAsync",
        "Microsoft.Extensions.AI.IRealtimeClient.CreateSessionAsync",
    ];

    internal static readonly ImmutableArray<string> AgentFramework =
    [
        "Microsoft.Agents.AI.AIAgent.RunAsync",
        "Microsoft.Agents.AI.AIAgent.RunStreamingAsync",
    ];

    // A function of a kernel may be a prompt; no type tells which.
    internal static readonly ImmutableArray<string> SemanticKernel =
    [
        "Microsoft.SemanticKernel.Kernel.Invoke*",
        "Microsoft.SemanticKernel.KernelExtensions.Invoke*",
        "Microsoft.SemanticKernel.KernelFunction.Invoke*",
        "Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService.Get*",
        "Microsoft.SemanticKernel.ChatCompletion.ChatCompletionServiceExtensions.Get*",
        "Microsoft.SemanticKernel.TextGeneration.ITextGenerationService.Get*",
        "Microsoft.SemanticKernel.TextGeneration.TextGenerationExtensions.Get*",
        "Microsoft.SemanticKernel.Embeddings.IEmbeddingGenerationService`2.GenerateEmbeddingsAsync",
        "Microsoft.SemanticKernel.Embeddings.EmbeddingGenerationExtensions.GenerateEmbeddingAsync",
        "Microsoft.SemanticKernel.AudioToText.IAudioToTextService.Get*",
        "Microsoft.SemanticKernel.AudioToText.AudioToTextServiceExtensions.Get*",
        "Microsoft.SemanticKernel.TextToAudio.ITextToAudioService.Get*",
        "Microsoft.SemanticKernel.TextToAudio.TextToAudioServiceExtensions.Get*",
        "Microsoft.SemanticKernel.ImageToText.IImageToTextService.Get*",
        "Microsoft.SemanticKernel.ImageToText.ImageToTextExtensions.Get*",
        "Microsoft.SemanticKernel.TextToImage.ITextToImageService.Get*",
        "Microsoft.SemanticKernel.TextToImage.TextToImageServiceExtensions.GenerateImageAsync",
    ];

    // A realtime session is asked by whatever is sent to it: its start is the call, and an answer that is asked for beside.
    internal static readonly ImmutableArray<string> OpenAI =
    [
        "OpenAI.Chat.ChatClient.CompleteChat*",
        "OpenAI.Embeddings.EmbeddingClient.GenerateEmbedding*",
        "OpenAI.Responses.ResponsesClient.CreateResponse*",
        "OpenAI.Responses.ResponsesClient.CompactResponse*",
        "OpenAI.Responses.OpenAIResponseClient.CreateResponse*",
        "OpenAI.Assistants.AssistantClient.CreateRun*",
        "OpenAI.Assistants.AssistantClient.CreateThreadAndRun*",
        "OpenAI.Assistants.AssistantClient.SubmitToolOutputsToRun*",
        "OpenAI.Audio.AudioClient.GenerateSpeech*",
        "OpenAI.Audio.AudioClient.TranscribeAudio*",
        "OpenAI.Audio.AudioClient.TranslateAudio*",
        "OpenAI.Batch.BatchClient.CreateBatch*",
        "OpenAI.Decisions.DecisionsClient.CreateDecision*",
        "OpenAI.Evals.EvaluationClient.CreateEvaluationRun*",
        "OpenAI.Graders.GraderClient.RunGrader*",
        "OpenAI.Images.ImageClient.GenerateImage*",
        "OpenAI.Moderations.ModerationClient.Classify*",
        "OpenAI.Realtime.RealtimeClient.Start*",
        "OpenAI.Realtime.RealtimeSessionClient.StartResponse*",
        "OpenAI.RealtimeConversation.RealtimeConversationClient.StartConversationSession*",
        "OpenAI.RealtimeConversation.RealtimeConversationSession.StartResponse*",
        "OpenAI.Videos.VideoClient.CreateVideo*",
    ];

    // What an agent of Anthropic's does is asked by the events that are sent to its session, and by a deployment that is run.
    internal static readonly ImmutableArray<string> Anthropic =
    [
        "Anthropic.Services.IMessageService.Create*",
        "Anthropic.Services.IMessageServiceWithRawResponse.Create*",
        "Anthropic.Services.MessageServiceExtensions.Create*",
        "Anthropic.Services.Messages.IBatchService.Create*",
        "Anthropic.Services.Messages.IBatchServiceWithRawResponse.Create*",
        "Anthropic.Services.Beta.IMessageService.Create*",
        "Anthropic.Services.Beta.IMessageServiceWithRawResponse.Create*",
        "Anthropic.Services.Beta.BetaMessageServiceExtensions.Create*",
        "Anthropic.Services.Beta.Messages.IBatchService.Create*",
        "Anthropic.Services.Beta.Messages.IBatchServiceWithRawResponse.Create*",
        "Anthropic.Services.Beta.Sessions.IEventService.Send",
        "Anthropic.Services.Beta.Sessions.IEventServiceWithRawResponse.Send",
        "Anthropic.Services.Beta.IDeploymentService.Run",
        "Anthropic.Services.Beta.IDeploymentServiceWithRawResponse.Run",
        "Anthropic.Services.Beta.IDreamService.Create",
        "Anthropic.Services.Beta.IDreamServiceWithRawResponse.Create",
        "Anthropic.Helpers.Beta.BetaToolRunnerExtensions.ToolRunner",
        "Anthropic.Helpers.Beta.BetaMessageThread.Send*",
        "Anthropic.Helpers.Beta.BetaMessageThread.ToolRunner",
        "Anthropic.Helpers.Beta.BetaMessageThread`1.Send*",
        "Anthropic.Helpers.Beta.BetaMessageThread`1.ToolRunner",
    ];

    internal static readonly ImmutableArray<string> Ollama =
    [
        "OllamaSharp.IOllamaApiClient.ChatAsync",
        "OllamaSharp.IOllamaApiClient.GenerateAsync",
        "OllamaSharp.IOllamaApiClient.EmbedAsync",
        "OllamaSharp.IOllamaApiClient.SystemOneAsync",
        "OllamaSharp.OllamaApiClientExtensions.GenerateAsync",
        "OllamaSharp.OllamaApiClientExtensions.EmbedAsync",
        "OllamaSharp.Chat.Send*",
    ];

    internal static readonly ImmutableArray<string> AzureInference =
    [
        "Azure.AI.Inference.ChatCompletionsClient.Complete*",
        "Azure.AI.Inference.EmbeddingsClient.Embed*",
        "Azure.AI.Inference.ImageEmbeddingsClient.Embed*",
    ];

    /// <summary>Those of SDKs whose packages no test can restore: by their names alone.</summary>
    internal static readonly ImmutableArray<string> Others =
    [
        "Amazon.BedrockRuntime.IAmazonBedrockRuntime.Converse*",
        "Amazon.BedrockRuntime.IAmazonBedrockRuntime.InvokeModel*",
        "Amazon.BedrockRuntime.IAmazonBedrockRuntime.StartAsyncInvoke*",
        "Google.GenAI.Models.GenerateContent*",
        "Google.GenAI.Models.GenerateImages*",
        "Google.GenAI.Models.GenerateVideos*",
        "Google.GenAI.Models.EditImage*",
        "Google.GenAI.Models.UpscaleImage*",
        "Google.GenAI.Models.EmbedContent*",
        "Google.Cloud.AIPlatform.V1.PredictionServiceClient.GenerateContent*",
        "Google.Cloud.AIPlatform.V1.PredictionServiceClient.StreamGenerateContent*",
        "Google.Cloud.AIPlatform.V1.PredictionServiceClient.Predict*",
        "Google.Cloud.AIPlatform.V1Beta1.PredictionServiceClient.GenerateContent*",
        "Google.Cloud.AIPlatform.V1Beta1.PredictionServiceClient.StreamGenerateContent*",
        "Google.Cloud.AIPlatform.V1Beta1.PredictionServiceClient.Predict*",
        "Mscc.GenerativeAI.GenerativeModel.GenerateContent*",
        "Mscc.GenerativeAI.GenerativeModel.EmbedContent*",
        "Mscc.GenerativeAI.ChatSession.SendMessage*",
        "Mistral.SDK.Completions.CompletionsEndpoint.GetCompletion*",
        "Mistral.SDK.Completions.CompletionsEndpoint.StreamCompletion*",
        "Mistral.SDK.Embeddings.EmbeddingsEndpoint.GetEmbeddings*",
    ];

    internal static ImmutableArray<string> All { get; } =
    [
        .. Abstractions, .. AgentFramework, .. SemanticKernel, .. OpenAI, .. Anthropic, .. Ollama, .. AzureInference, .. Others,
    ];
}

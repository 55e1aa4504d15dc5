using System.Collections.Immutable;

namespace Tracking.Analyzer.Tests.Bypass.Sdks;

/// <summary>Why the methods of each SDK that TRK302 leaves out are no calls of a model.</summary>
internal static class SdkExclusions
{
    private const string Stored = "Fetches, lists, changes or deletes what is stored";
    private const string OfTheClient = "Asks the client or generator that it was given, whose own calls can be tracked";
    private const string OfTheApplication = "Runs code of the application";
    private const string Received = "Reads or translates what a call that is reported was answered";

    internal static ImmutableArray<SdkExclusion> AbstractionsOfAI { get; } =
    [
        new(OfTheApplication, "Microsoft.Extensions.AI.AIFunction.InvokeAsync"),
        new(Received, "Microsoft.Extensions.AI.*UpdateExtensions.To*", "Microsoft.Extensions.AI.ChatResponseExtensions.*"),
        new(Stored, "Microsoft.Extensions.AI.DataContent.*", "Microsoft.Extensions.AI.*HostedFile*"),
        new("Is within a session whose start is reported", "Microsoft.Extensions.AI.IRealtimeClientSession.*"),
        new(OfTheClient, "Microsoft.Extensions.AI.IChatReducer.ReduceAsync"),
    ];

    internal static ImmutableArray<SdkExclusion> ExtensionsAI { get; } =
    [
        new(Stored, "Microsoft.Extensions.AI.*HostedFile*"),
        new(OfTheClient, "Microsoft.Extensions.AI.*ChatReducer.ReduceAsync"),
    ];

    internal static ImmutableArray<SdkExclusion> AdapterOfOpenAI { get; } =
    [
        new("Is within a session whose start is reported", "Microsoft.Extensions.AI.OpenAIRealtimeClientSession.*"),
        new(Received, "OpenAI.*.MicrosoftExtensionsAI*.As*"),
    ];

    internal static ImmutableArray<SdkExclusion> AgentAbstractions { get; } =
    [
        new(Stored, "Microsoft.Agents.AI.AIAgent.*SessionAsync", "Microsoft.Agents.AI.AgentSessionStore.*"),
        new(Received, "Microsoft.Agents.AI.AgentResponseExtensions.*"),
        new("Is a step of an agent's run", "Microsoft.Agents.AI.*Provider.Invok*"),
    ];

    internal static ImmutableArray<SdkExclusion> Agents { get; } =
    [
        new(
            Stored,
            "Microsoft.Agents.AI.ChatClientAgent.CreateSessionAsync",
            "Microsoft.Agents.AI.DelegatingAgentSessionStore.*",
            "Microsoft.Agents.AI.*AgentFileStore.*",
            "Microsoft.Agents.AI.BackgroundAgentsProvider.ReleaseSessionAsync",
            "Microsoft.Agents.AI.AgentModeProvider.*",
            "Microsoft.Agents.AI.TodoProvider.*",
            "Microsoft.Agents.AI.MessageInjectingChatClient.*Messages*"),
        new(OfTheApplication, "Microsoft.Agents.AI.*Skill*"),
        new(
            OfTheClient,
            "Microsoft.Agents.AI.*Evaluator.EvaluateAsync",
            "Microsoft.Agents.AI.AgentEvaluationExtensions.EvaluateAsync",
            "Microsoft.Agents.AI.Compaction.*"),
    ];

    internal static ImmutableArray<SdkExclusion> KernelAbstractions { get; } =
    [
        new(
            OfTheApplication,
            "Microsoft.SemanticKernel.AIFunctionExtensions.InvokeAsync",
            "Microsoft.SemanticKernel.FunctionCallContent.InvokeAsync",
            "Microsoft.SemanticKernel.I*Filter.On*",
            "Microsoft.SemanticKernel.IPromptTemplate.RenderAsync"),
        new(
            OfTheClient,
            "Microsoft.SemanticKernel.*AIContextProvider*",
            "Microsoft.SemanticKernel.ChatCompletion.*Reduce*",
            "Microsoft.SemanticKernel.Data.*TextSearch*",
            "Microsoft.SemanticKernel.Memory.*"),
    ];

    internal static ImmutableArray<SdkExclusion> KernelCore { get; } =
    [
        new(
            OfTheClient,
            "Microsoft.SemanticKernel.ChatCompletion.*Reducer.ReduceAsync",
            "Microsoft.SemanticKernel.Data.*TextSearch*",
            "Microsoft.SemanticKernel.Functions.ContextualFunctionProvider.*",
            "Microsoft.SemanticKernel.Memory.*"),
    ];

    internal static ImmutableArray<SdkExclusion> KernelOpenAI { get; } =
    [
        new(Stored, "Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIFileService.*"),
        new(Received, "Microsoft.SemanticKernel.OpenAIChatHistoryExtensions.AddStreamingMessageAsync"),
    ];

    internal static ImmutableArray<SdkExclusion> Ollama { get; } =
    [
        new(
            "Manages the models of a server",
            "OllamaSharp.*.CopyModelAsync",
            "OllamaSharp.*.CreateModelAsync",
            "OllamaSharp.*.DeleteModelAsync",
            "OllamaSharp.*.ListLocalModelsAsync",
            "OllamaSharp.*.ListRunningModelsAsync",
            "OllamaSharp.*.PullModelAsync",
            "OllamaSharp.*.PushModelAsync",
            "OllamaSharp.*.ShowModelAsync",
            "OllamaSharp.*.RequestModelUnloadAsync",
            "OllamaSharp.*.*Blob*Async",
            "OllamaSharp.*.GetVersionAsync",
            "OllamaSharp.*.IsRunningAsync"),
        new(Received, "OllamaSharp.IAsyncEnumerableExtensions.StreamToEndAsync"),
        new(OfTheApplication, "OllamaSharp.Tools.*"),
    ];

    internal static ImmutableArray<SdkExclusion> AzureInference { get; } =
    [
        new("Asks what a model is", "Azure.AI.Inference.*.GetModelInfo*"),
        new(Received, "Azure.AI.Inference.StreamingResponse`1.*"),
    ];

    internal static ImmutableArray<SdkExclusion> OpenAI { get; } =
    [
        new(
            Stored,
            "OpenAI.*.Get*",
            "OpenAI.*.Delete*",
            "OpenAI.*.Download*",
            "OpenAI.*.Upload*",
            "OpenAI.Assistants.AssistantClient.CreateAssistant*",
            "OpenAI.Assistants.AssistantClient.CreateMessage*",
            "OpenAI.Assistants.AssistantClient.CreateThread",
            "OpenAI.Assistants.AssistantClient.CreateThreadAsync",
            "OpenAI.Assistants.AssistantClient.Modify*",
            "OpenAI.Audio.AudioClient.*Voice*",
            "OpenAI.Chat.ChatClient.UpdateChatCompletion*",
            "OpenAI.Containers.ContainerClient.CreateContainer*",
            "OpenAI.Conversations.ConversationClient.*Conversation*",
            "OpenAI.Evals.EvaluationClient.CreateEvaluation",
            "OpenAI.Evals.EvaluationClient.CreateEvaluationAsync",
            "OpenAI.Evals.EvaluationClient.UpdateEvaluation*",
            "OpenAI.Files.OpenAIFileClient.*Upload*",
            "OpenAI.Skills.SkillClient.UpdateSkill*",
            "OpenAI.VectorStores.VectorStoreClient.*VectorStore*"),
        new("Stops what was asked", "OpenAI.*.Cancel*"),
        new("Waits for what was asked", "OpenAI.*.Rehydrate*", "OpenAI.*.UpdateStatus*", "OpenAI.*.WaitForCompletion*"),
        new("Trains a model, and asks none", "OpenAI.FineTuning.FineTuningClient.*"),
        new("Checks a definition", "OpenAI.Graders.GraderClient.ValidateGrader*"),
        new("Gives a key to whoever asks elsewhere", "OpenAI.Realtime.RealtimeClient.CreateRealtimeClientSecret*"),
        new(
            "Is within a session whose start is reported",
            "OpenAI.Realtime.RealtimeSessionClient.AddItem*",
            "OpenAI.Realtime.RealtimeSessionClient.ClearInputAudio*",
            "OpenAI.Realtime.RealtimeSessionClient.CommitPendingAudio*",
            "OpenAI.Realtime.RealtimeSessionClient.Configure*",
            "OpenAI.Realtime.RealtimeSessionClient.ReceiveUpdates*",
            "OpenAI.Realtime.RealtimeSessionClient.RequestItemRetrieval*",
            "OpenAI.Realtime.RealtimeSessionClient.Send*",
            "OpenAI.Realtime.RealtimeSessionClient.TruncateItem*"),
    ];

    internal static ImmutableArray<SdkExclusion> Anthropic { get; } =
    [
        new(
            Stored,
            "Anthropic.*.List",
            "Anthropic.*.Next",
            "Anthropic.*.Paginate",
            "Anthropic.*.Retrieve*",
            "Anthropic.*.Update",
            "Anthropic.*.Delete",
            "Anthropic.*.Archive",
            "Anthropic.*.Download",
            "Anthropic.*.Upload",
            "Anthropic.Services.Beta.*EnvironmentService*.Create",
            "Anthropic.Services.Beta.*MemoryStoreService*.Create",
            "Anthropic.Services.Beta.MemoryStores.*",
            "Anthropic.Services.*SkillService*.Create",
            "Anthropic.Services.*Skills.*.Create",
            "Anthropic.Services.Beta.Sessions.*ResourceService*.Add",
            "Anthropic.Services.*UserProfileService*.Create*",
            "Anthropic.Services.*UserProfiles.*.Create"),
        new("Describes an agent, or when it will run", "Anthropic.Services.Beta.*AgentService*.Create", "Anthropic.Services.Beta.*DeploymentService*.*"),
        new("Begins a session, in which nothing runs until an event is sent", "Anthropic.Services.Beta.*SessionService*.Create"),
        new("Does the work that an agent asks for", "Anthropic.Services.Beta.Environments.*WorkService*"),
        new("Administers an organization, its keys and tunnels", "Anthropic.*.Organization.*", "Anthropic.Services.Beta.*Tunnel*", "Anthropic.Services.Beta.*Vault*", "Anthropic.Credentials.*"),
        new("Counts tokens, which costs none", "Anthropic.*.CountTokens"),
        new("Stops what was asked", "Anthropic.*.Cancel"),
        new("Answers a case of a compliance review, which people decide", "Anthropic.Services.Beta.Compliance.Review.*CaseService*.Respond"),
        new(
            Received,
            "Anthropic.Core.*HttpResponse*",
            "Anthropic.*Aggregat*",
            "Anthropic.Services.*BatchService*.ResultsStreaming",
            "Anthropic.Services.Beta.Sessions.*.StreamStreaming"),
        new("Runs what ToolRunner made, which is reported", "Anthropic.Helpers.Beta.BetaToolRunner.*"),
        new(OfTheApplication, "Anthropic.Helpers.Beta.*Tool.*"),
        new("Sends any request that there is", "Anthropic.*ClientWithRawResponse.Execute"),
    ];
}

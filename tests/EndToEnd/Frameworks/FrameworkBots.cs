using Microsoft.Agents.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Tracking.EndToEnd.Tests.Frameworks;

/// <summary>Runs of an agent, as a user tracks them.</summary>
internal sealed partial class AgentBot(AIAgent agent, ModelCallTracking tracking)
{
    [TrackedModelCall("agent")]
    public partial Task<AgentResponse> AskAsync(string question);

    private Task<AgentResponse> AskCoreAsync(string question) => agent.RunAsync(question);

    [TrackedModelCall("agent-typed")]
    public partial Task<AgentResponse<string>> AskTypedAsync(string question);

    private async Task<AgentResponse<string>> AskTypedCoreAsync(string question) =>
        new(await agent.RunAsync(question), System.Text.Json.JsonSerializerOptions.Default);

    [TrackedModelCall("agent-stream")]
    public partial IAsyncEnumerable<AgentResponseUpdate> StreamAsync(string question);

    private IAsyncEnumerable<AgentResponseUpdate> StreamCoreAsync(string question) => agent.RunStreamingAsync(question);
}

/// <summary>What a kernel and its service for chat are asked, as a user tracks it.</summary>
internal sealed partial class KernelBot(Kernel kernel, ModelCallTracking tracking)
{
    private static readonly PromptExecutionSettings s_tools = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
    private static readonly PromptExecutionSettings s_shownTools = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(autoInvoke: false) };

    private IChatCompletionService Chat => kernel.GetRequiredService<IChatCompletionService>();

    [TrackedModelCall("kernel-contents")]
    public partial Task<IReadOnlyList<ChatMessageContent>> ContentsAsync(string question, bool invokes = true);

    private Task<IReadOnlyList<ChatMessageContent>> ContentsCoreAsync(string question, bool invokes) =>
        Chat.GetChatMessageContentsAsync(new ChatHistory(question), invokes ? s_tools : s_shownTools, kernel);

    [TrackedModelCall("kernel-list")]
    public partial Task<List<ChatMessageContent>> ListAsync(string question);

    private async Task<List<ChatMessageContent>> ListCoreAsync(string question) => [.. await Chat.GetChatMessageContentsAsync(question)];

    [TrackedModelCall("kernel-array")]
    public partial Task<ChatMessageContent[]> ArrayAsync(string question);

    private async Task<ChatMessageContent[]> ArrayCoreAsync(string question) => [.. await Chat.GetChatMessageContentsAsync(question)];

    [TrackedModelCall("kernel-content")]
    public partial Task<ChatMessageContent> ContentAsync(string question);

    private Task<ChatMessageContent> ContentCoreAsync(string question) => Chat.GetChatMessageContentAsync(question);

    [TrackedModelCall("kernel-stream")]
    public partial IAsyncEnumerable<StreamingChatMessageContent> StreamAsync(string question);

    private IAsyncEnumerable<StreamingChatMessageContent> StreamCoreAsync(string question) =>
        Chat.GetStreamingChatMessageContentsAsync(new ChatHistory(question), s_tools, kernel);

    [TrackedModelCall("kernel-prompt")]
    public partial Task<FunctionResult> PromptAsync(string question);

    private Task<FunctionResult> PromptCoreAsync(string question) => kernel.InvokePromptAsync(question);

    [TrackedModelCall("kernel-prompt-stream")]
    public partial IAsyncEnumerable<StreamingKernelContent> PromptStreamAsync(string question);

    private IAsyncEnumerable<StreamingKernelContent> PromptStreamCoreAsync(string question) => kernel.InvokePromptStreamingAsync(question);

    [TrackedModelCall("kernel-function")]
    public partial Task<FunctionResult> FunctionAsync(string question);

    private Task<FunctionResult> FunctionCoreAsync(string question) =>
        kernel.InvokeAsync("orders", "get_order_status", new KernelArguments { ["order_id"] = question });
}

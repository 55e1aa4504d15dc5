using Anthropic;
using Azure.AI.Inference;
using Microsoft.Agents.AI;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OllamaSharp;
using OpenAI;
using OpenAI.Chat;
using Tracking.Analyzer.Bypass;
using Tracking.Harness;
using SdkTable = (System.Type Type, System.Collections.Immutable.ImmutableArray<Tracking.Analyzer.Tests.Bypass.Sdks.SdkExclusion> Excluded);

namespace Tracking.Analyzer.Tests.Bypass.Sdks;

/// <summary>
/// Every public method of an SDK that sends something is reported by TRK302 or stands in <see cref="SdkExclusions"/> with a reason: a new
/// version of an SDK cannot bring a call that slips by unseen.
/// </summary>
public sealed class SdkCompletenessTests
{
    private const string Mentioned = "Extensions.AI, Agents.AI, SemanticKernel, OpenAI, Anthropic, OllamaSharp, Azure";

    private static readonly Dictionary<string, SdkTable> Sdks = new SdkTable[]
    {
        (typeof(IChatClient), SdkExclusions.AbstractionsOfAI),
        (typeof(ChatClientBuilder), SdkExclusions.ExtensionsAI),
        (typeof(MicrosoftExtensionsAIChatExtensions), SdkExclusions.AdapterOfOpenAI),
        (typeof(AIAgent), SdkExclusions.AgentAbstractions),
        (typeof(ChatClientAgent), SdkExclusions.Agents),
        (typeof(Kernel), SdkExclusions.KernelAbstractions),
        (typeof(KernelExtensions), SdkExclusions.KernelCore),
        (typeof(OpenAIPromptExecutionSettings), SdkExclusions.KernelOpenAI),
        (typeof(OpenAIClient), SdkExclusions.OpenAI),
        (typeof(AnthropicClient), SdkExclusions.Anthropic),
        (typeof(OllamaApiClient), SdkExclusions.Ollama),
        (typeof(ChatCompletionsClient), SdkExclusions.AzureInference),
    }.ToDictionary(static sdk => sdk.Type.Assembly.GetName().Name!);

    public static TheoryData<string> Names { get; } = [.. Sdks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_method_that_sends_is_reported_or_has_a_reason(string name)
    {
        string[] unreported = UnreportedOf(name);

        Assert.Equal([], Unexplained(unreported, Sdks[name].Excluded));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_reason_is_needed(string name)
    {
        string[] unreported = UnreportedOf(name);

        Assert.Equal([], Sdks[name].Excluded.SelectMany(each => each.Unused(unreported)));
    }

    [Fact]
    public void Each_entry_of_an_sdk_that_is_here_is_the_name_of_a_method()
    {
        HashSet<string> all = [.. Sdks.Keys.SelectMany(static name => SdkCalls.Of(Load(name).Sdk).Keys), .. ReturningOthers];
        // What an older version calls them.
        string[] older = ["OpenAI.Responses.OpenAIResponseClient.CreateResponse*", "OpenAI.RealtimeConversation.RealtimeConversationClient.StartConversationSession*", "OpenAI.RealtimeConversation.RealtimeConversationSession.StartResponse*"];

        Assert.Equal(older, ModelMethodTable.All.Except(ModelMethodTable.Others).Where(entry => !all.Any(new SdkExclusion("Any", entry).Covers)));
    }

    [Fact]
    public void A_call_that_a_version_adds_is_found()
    {
        Compilation added = HermeticCompilation.Of("""
            namespace OpenAI.Chat
            {
                public abstract class ChatClient
                {
                    public abstract System.Threading.Tasks.Task CompleteChatAsync();
                    public abstract System.Threading.Tasks.Task AnswerAsync();
                    public abstract void Close();
                    internal abstract System.Threading.Tasks.Task HideAsync();
                }
            }
            """).Build();

        Assert.Equal(
            ["OpenAI.Chat.ChatClient.AnswerAsync"],
            Unexplained(SdkCalls.Unreported(added.Assembly, ModelMethods.In(added, NoOptions)!), SdkExclusions.OpenAI));
    }

    // They return the runner that asks.
    private static string[] ReturningOthers =>
    [
        "Anthropic.Helpers.Beta.BetaToolRunnerExtensions.ToolRunner",
        "Anthropic.Helpers.Beta.BetaMessageThread.ToolRunner",
        "Anthropic.Helpers.Beta.BetaMessageThread`1.ToolRunner",
    ];

    private static AnalyzerConfigOptionsProvider NoOptions { get; } = new AnalyzerOptions([]).AnalyzerConfigOptionsProvider;

    private static IEnumerable<string> Unexplained(IEnumerable<string> unreported, IEnumerable<SdkExclusion> excluded) =>
        unreported.Where(call => !excluded.Any(each => each.Covers(call)));

    private static string[] UnreportedOf(string name)
    {
        (IAssemblySymbol sdk, ModelMethods models) = Load(name);
        return [.. SdkCalls.Unreported(sdk, models)];
    }

    private static (IAssemblySymbol Sdk, ModelMethods Models) Load(string name)
    {
        Compilation compilation = HermeticCompilation.Of($"// {Mentioned}").WithPackagesOf(Sdks[name].Type).Build();
        return (compilation.SourceModule.ReferencedAssemblySymbols.Single(each => each.Name == name), ModelMethods.In(compilation, NoOptions)!);
    }
}
